import assert from 'node:assert/strict';
import { startSimulator, type Simulator } from '../index';
import { ApiClient, assertRefused, basic, readAnswer, type Answer } from '../spec-support/api-client';

const KEY = 'abcdefghijklmnopqrstuvwxyz012345';
const MISSING = 'Missing API key! HINT: You can pass in your API key as the username parameter using HTTP Basic Auth.';

describe('authentication', () => {
    let simulator: Simulator;

    before(async () => {
        simulator = await startSimulator({
            companies: [
                { keys: [KEY], company: { username: 'americas', name: 'Americas Division' } },
                { keys: ['second-key-of-another-company-00'], company: { username: 'europe', name: 'Europe' } }
            ]
        });
    });

    after(() => simulator.close());

    const ask = async (authorization?: string): Promise<Answer> =>
        readAnswer(await fetch(`${simulator.url}/companies/current`, { headers: authorization ? { Authorization: authorization } : {} }));

    it('takes the key as user name with an empty password', async () => {
        const answer = await ask(basic(KEY, ''));
        assert.equal(answer.status, 200);
        assert.equal(answer.body['name'], 'Americas Division');
    });

    it('takes the company user name with the key as password', async () => {
        assert.equal((await ask(basic('americas', KEY))).status, 200);
        assertRefused(
            await ask(basic('europe', KEY)),
            'We could not authenticate you with the API Key: abc**************************345',
            undefined,
            401
        );
    });

    it('tells companies apart by their keys', async () => {
        const answer = await ask(basic('second-key-of-another-company-00', ''));
        assert.equal(answer.body['username'], 'europe');
        await new ApiClient(simulator).create('/customers', { name: 'Acme' });
        const other = await new ApiClient(simulator, 'second-key-of-another-company-00').get('/customers');
        assert.deepEqual(other.list, []);
    });

    it('refuses a call without a key', async () => {
        assertRefused(await ask(), MISSING, undefined, 401);
        assertRefused(await ask(basic('', '')), MISSING, undefined, 401);
        assertRefused(await ask('Bearer something'), MISSING, undefined, 401);
    });

    it('masks a wrong key but for three characters on both ends', async () => {
        assertRefused(await ask(basic('abc12345xyz', '')), 'We could not authenticate you with the API Key: abc*****xyz', undefined, 401);
    });

    it('answers 402 once the company is cancelled or its trial is over', async () => {
        simulator.change({ company: { standing: 'canceled' } });
        const canceled = await ask(basic(KEY, ''));
        simulator.change({ company: { standing: 'trial_ended' } });
        const ended = await ask(basic(KEY, ''));
        simulator.change({ company: { standing: 'active' } });
        assert.equal(canceled.status, 402);
        assert.match(String(canceled.body['message']), /^This account has been canceled\./);
        assert.match(String(ended.body['message']), /^Your trial has ended\./);
    });

    it('needs no key for /health and the field catalogue', async () => {
        assert.equal((await fetch(`${simulator.url}/health`)).status, 200);
        assert.equal((await fetch(`${simulator.url}/_metadata/import_fields`)).status, 200);
    });
});
