import assert from 'node:assert/strict';
import { startSimulator, type Simulator } from '../index';
import { ApiClient } from '../spec-support/api-client';

describe('the limit of 20 requests in flight', () => {
    let simulator: Simulator;
    let api: ApiClient;

    before(async () => {
        simulator = await startSimulator({ latency: 150 });
        api = new ApiClient(simulator);
    });

    after(() => simulator.close());

    it('answers the 21st with 429 and no Retry-After', async () => {
        const answers = await Promise.all(Array.from({ length: 23 }, () => api.get('/customers')));
        const refused = answers.filter(answer => answer.status === 429);
        assert.equal(refused.length, 3);
        assert.deepEqual(refused[0]?.body, {
            type: 'rate_limit_error',
            message: 'Too many concurrent requests! You can only make 20 concurrent requests at a time.'
        });
        assert.equal(refused[0]?.headers.get('retry-after'), null);
        assert.equal(simulator.stats().tooManyRequests, 3);
    });

    it('lets calls through again once slots are free', async () => {
        const answers = await Promise.all(Array.from({ length: 20 }, () => api.get('/customers')));
        assert.ok(answers.every(answer => answer.status === 200));
        assert.ok(simulator.stats().maxInFlight >= 20);
        assert.equal(simulator.stats().inFlight, 0);
    });
});
