import * as assert from 'node:assert/strict';
import { exampleName } from './example-name';
import { startingSchedule } from './schedule-draft';

const NOW = Date.parse('2026-11-23T20:00:00Z');
const schedule = startingSchedule('Europe/Berlin');

describe('exampleName', () => {
    it('is that of the next file, by the clock of its zone', () => {
        assert.equal(exampleName({ name: 'Payments', schedule, destination: { folder: 'x' } }, NOW), 'Payments 2026-11-24.csv');
    });

    it('is as the destination says', () => {
        const destination = { folder: 'x', file: 'IN_{mapping}', format: 'xlsx' } as const;
        assert.equal(exampleName({ name: 'Pay', schedule, destination }, NOW), 'IN_Pay.xlsx');
    });

    it('is one of now while nobody knows when it runs', () => {
        const destination = { folder: 'x', file: '{date}' };
        const cron = { ...schedule, rhythm: 'cron', cron: 'at night' } as const;
        assert.equal(exampleName({ name: 'Pay', schedule: cron, destination }, NOW), '2026-11-23.csv');
    });
});
