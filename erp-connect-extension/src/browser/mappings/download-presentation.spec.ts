import * as assert from 'node:assert/strict';
import { MappingStatus } from '../../common/engine-protocol';
import { downloadingText, nextRunText, placedFile, scheduleDetails } from './download-presentation';

const now = Date.parse('2026-11-23T12:00:00+01:00');
const schedule = { text: 'Every day at 02:30, Europe/Berlin', next: '2026-11-24T02:30:00+01:00' };

describe('presentation of a download', () => {
    it('says when it runs next', () => {
        assert.equal(nextRunText(status({ schedule }), now), 'Next run tomorrow 02:30');
        assert.equal(nextRunText(status({ schedule: { text: schedule.text } }), now), schedule.text);
        assert.equal(nextRunText(status({}), now), 'Runs by hand only');
    });

    it('has the whole schedule in its tooltip', () => {
        assert.equal(scheduleDetails(status({ schedule })), 'Every day at 02:30, Europe/Berlin\n2026-11-24T02:30:00+01:00');
        assert.equal(scheduleDetails(status({})), undefined);
    });

    it('counts records, of as many as there are', () => {
        const progress = { file: '/out/P.csv', done: 1200, total: 10_000 };
        assert.equal(downloadingText(status({ progress })), '1,200 of 10,000 records');
        assert.equal(downloadingText(status({ progress: { ...progress, total: 0 } })), '1,200 records');
        assert.equal(downloadingText(status({ progress: { ...progress, done: 0 } })), 'Asking Invoiced');
    });

    it('knows the file that was placed, and none of an upload or of a run that failed', () => {
        const counts = { rows: 1, read: 1, created: 0, updated: 0, unchanged: 0, refused: 0, skipped: 0 };
        const lastRun = { id: 1, mappingId: 'm', file: '/out/P.csv', state: 'finished', startedAt: 1, counts } as const;
        assert.equal(placedFile(status({ lastRun })), '/out/P.csv');
        assert.equal(placedFile(status({ lastRun: { ...lastRun, state: 'failed' } })), undefined);
        assert.equal(placedFile(status({ lastRun: { ...lastRun, file: '' } })), undefined);
        assert.equal(placedFile(status({ direction: 'upload', lastRun })), undefined);
    });
});

function status(members: Partial<MappingStatus>): MappingStatus {
    return { id: '/erp/a.mapping.json', name: 'A', direction: 'download', state: 'idle', openProblems: 0, ...members };
}
