import assert from 'node:assert/strict';
import { startSimulator, type Simulator } from '../index';
import { ApiClient } from '../spec-support/api-client';
import { control, controlAnswer } from '../spec-support/control-client';

const NOON = '2024-05-01T12:00:00.000Z';

describe('the clock of the simulated server', () => {
    let simulator: Simulator;
    let api: ApiClient;

    beforeEach(async () => {
        simulator = await startSimulator();
        api = new ApiClient(simulator);
    });

    afterEach(() => simulator.close());

    it('stands still, jumps and goes on where it stood', async () => {
        const stopped = await control(simulator, 'POST', '/clock', { at: NOON, stopped: true });
        assert.equal((stopped as { stopped: boolean }).stopped, true);
        await control(simulator, 'POST', '/clock', { at: NOON, advanceSeconds: 90 });
        assert.deepEqual(await control(simulator, 'GET', '/clock'), {
            at: '2024-05-01T12:01:30.000Z',
            seconds: Date.parse(NOON) / 1000 + 90,
            stopped: true
        });
        await control(simulator, 'POST', '/clock', { stopped: false });
        const ahead = simulator.clock.millis() - (Date.parse(NOON) + 90_000);
        assert.ok(ahead >= 0 && ahead < 5_000, String(ahead));
    });

    it('is what the Date header and updated_at say', async () => {
        await control(simulator, 'POST', '/clock', { stopped: true });
        await control(simulator, 'POST', '/clock', { at: NOON });
        const answer = await api.post('/customers', { name: 'Acme' });
        assert.equal(answer.headers.get('date'), 'Wed, 01 May 2024 12:00:00 GMT');
        assert.equal(answer.body['updated_at'], Date.parse(NOON) / 1000);
    });

    it('is set right by a reset', async () => {
        await control(simulator, 'POST', '/clock', { at: NOON, stopped: true });
        await control(simulator, 'POST', '/reset');
        assert.ok(Math.abs(simulator.clock.millis() - Date.now()) < 5_000);
        assert.equal((await controlAnswer(simulator, 'POST', '/clock', { at: 'soon' })).status, 400);
    });
});
