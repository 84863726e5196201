import assert from 'node:assert/strict';
import { Destination, DownloadMapping } from '../mapping/download';
import { Schedule } from '../schedule/schedule';
import { targetName } from './target-name';

const AT = Date.parse('2026-03-29T01:00:00Z');
const DAILY: Schedule = { every: 'day', at: '02:30', timeZone: 'Europe/Berlin' };

function mapping(name: string, destination: Partial<Destination>, schedule: Schedule | undefined = DAILY): DownloadMapping {
    return {
        name,
        connection: 'main',
        download: { object: 'invoice', schedule, columns: [], destination: { folder: 'out', ...destination } }
    };
}

describe('the name of a downloaded file', () => {
    it('says the mapping and the day in the zone of the schedule', () => {
        assert.equal(targetName(mapping('Sage', {}), AT), 'Sage 2026-03-29.csv');
        assert.equal(targetName(mapping('Sage', { file: '{date} {time} {mapping}', format: 'xlsx' }), AT), '2026-03-29 03-00 Sage.xlsx');
        const sydney: Schedule = { ...DAILY, timeZone: 'Australia/Sydney' };
        assert.equal(targetName(mapping('x', { file: '{date}{time}' }, sydney), AT), '2026-03-2912-00.csv');
    });

    it('never leads to another folder, and is one that every system takes', () => {
        assert.equal(targetName(mapping('../../etc/passwd', { file: '{mapping}' }), AT), '_..-..-etc-passwd.csv');
        assert.equal(targetName(mapping('a:b*?"<>|\u0001', { file: '{mapping}' }), AT), 'a-b-------.csv');
        for (const name of ['CON', 'lpt1', 'nul.x', '.hidden', '~$x', '', ' . ']) {
            assert.ok(targetName(mapping(name, { file: '{mapping}' }), AT).startsWith('_'), name);
        }
        assert.equal(targetName(mapping('x'.repeat(300), { file: '{mapping}' }), AT).length, 184);
        assert.equal(targetName(mapping('請'.repeat(300), { file: '{mapping}' }), AT).length, 64);
        assert.equal(targetName(mapping('{date}', { file: '{mapping}' }), AT), '{date}.csv');
    });
});
