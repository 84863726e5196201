import * as assert from 'node:assert/strict';
import { MappingStatus, RunCounts, RunInfo } from '../../common/engine-protocol';
import { flowLine, lastRunLine, stateLine } from './mapping-presentation';

const noon = new Date(2026, 10, 14, 12, 4).getTime();

describe('presentation of a mapping', () => {
    it('says what was sent and what was refused', () => {
        assert.equal(lastRunLine(run({ created: 100, updated: 18, refused: 2 }), noon), '12:04 INV-2026-11.csv: 118 sent, 2 refused');
    });

    it('does not pretend that unchanged records were sent', () => {
        assert.equal(lastRunLine(run({ unchanged: 120 }), noon), '12:04 INV-2026-11.csv: 120 unchanged');
        assert.equal(lastRunLine(run({ refused: 3 }), noon), '12:04 INV-2026-11.csv: 0 sent, 3 refused');
        assert.equal(lastRunLine(run({}), noon), '12:04 INV-2026-11.csv: no records');
    });

    it('counts the rows of a download, which may have left no file', () => {
        const download = { ...run({ rows: 1200, read: 1200 }), file: '/erp/outbox/Payments 2026-11-14.csv', plannedAt: noon };
        assert.equal(lastRunLine(download, noon), '12:04 Payments 2026-11-14.csv: 1,200 rows');
        assert.equal(lastRunLine({ ...run({}), file: '', plannedAt: noon }, noon), '12:04 nothing to download');
    });

    it('names a failed run', () => {
        assert.equal(lastRunLine({ ...run({}), state: 'failed' }, noon), '12:04 INV-2026-11.csv: could not be processed');
    });

    it('gives the day of an older run', () => {
        assert.match(lastRunLine(run({ created: 1 }), noon + 24 * 3600 * 1000), /14.*12:04 INV-2026-11\.csv: 1 sent/);
    });

    it('shows progress in records', () => {
        const progress = { file: '/in/INV-1.csv', done: 50, total: 12_000 };
        assert.deepEqual(stateLine(status({ state: 'running', progress })), {
            icon: 'sync',
            text: 'INV-1.csv: 50 of 12,000 records',
            tone: 'busy'
        });
        assert.equal(stateLine(status({ state: 'running', progress: { ...progress, total: 0 } })).text, 'Reading INV-1.csv');
    });

    it('says of a download when it runs next, and how far it is', () => {
        const schedule = { text: 'Every day at 02:30, UTC', next: '2026-11-24T02:30:00Z' };
        const download = status({ direction: 'download', schedule });
        const state = stateLine(download, Date.parse('2026-11-23T12:00:00Z'));
        assert.deepEqual(state, { icon: 'calendar', text: 'Next run tomorrow 02:30', tone: 'good' });
        const progress = { file: '/out/P.csv', done: 5, total: 0 };
        assert.equal(stateLine({ ...download, state: 'running', progress }).text, '5 records');
    });

    it('gives the reason for standing still', () => {
        assert.equal(stateLine(status({ state: 'waiting', reason: 'The folder is away.' })).text, 'The folder is away.');
        assert.equal(stateLine(status({ state: 'invalid', reason: 'It has 2 mistakes.' })).tone, 'bad');
    });

    it('says what flows where', () => {
        assert.equal(flowLine(status({ objectLabel: 'Invoices', connection: 'americas' })), 'Invoices to americas');
        assert.equal(flowLine(status({ direction: 'download', objectLabel: 'Payments', connection: 'emea' })), 'Payments from emea');
        assert.equal(flowLine(status({ direction: 'unknown', objectLabel: 'Items', connection: 'emea' })), 'Items, emea');
        assert.equal(flowLine(status({ connection: 'emea' })), 'emea');
    });
});

function run(counts: Partial<RunCounts>): RunInfo {
    return {
        id: 1,
        mappingId: 'm',
        file: '/erp/inbox/done/INV-2026-11.csv',
        state: 'finished',
        startedAt: noon - 4000,
        finishedAt: noon,
        counts: { rows: 0, read: 0, created: 0, updated: 0, unchanged: 0, refused: 0, skipped: 0, ...counts }
    };
}

function status(members: Partial<MappingStatus>): MappingStatus {
    return { id: '/erp/a.mapping.json', name: 'A', direction: 'upload', state: 'idle', openProblems: 0, ...members };
}
