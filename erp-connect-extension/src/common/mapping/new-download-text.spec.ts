import * as assert from 'node:assert/strict';
import { parse, ParseError } from 'jsonc-parser';
import { Download } from './download';
import { newDownloadMappingText } from './new-download-text';

const DOWNLOAD: Download = {
    object: 'payment',
    schedule: { every: 'week', on: ['monday', 'friday'], at: '02:30', timeZone: 'Europe/Berlin', missed: 'all' },
    changes: 'since-last-run',
    filter: { status: 'paid', from: '2026-01-01' },
    columns: [
        { header: 'Date "of" payment', field: 'date', format: 'DD.MM.YYYY' },
        { header: 'Company', value: '1000' }
    ],
    destination: { folder: 'C:\\erp\\in', file: '{mapping} {date}', delimiter: '\t', bom: undefined, header: false }
};

function read(text: string): unknown {
    const errors: ParseError[] = [];
    const value: unknown = parse(text, errors, { allowTrailingComma: false });
    assert.deepEqual(errors, []);
    return value;
}

describe('newDownloadMappingText', () => {
    it('says everything, and leaves out what is not set', () => {
        const text = newDownloadMappingText({ name: 'Ünïcode, "quoted"', connection: 'americas', download: DOWNLOAD });
        assert.deepEqual(read(text), JSON.parse(JSON.stringify({ name: 'Ünïcode, "quoted"', connection: 'americas', download: DOWNLOAD })));
        assert.ok(!text.includes('bom'));
    });

    it('is short where little is said', () => {
        const download: Download = { object: 'item', columns: [{ header: 'Id', field: 'id' }], destination: { folder: 'outbox' } };
        const text = newDownloadMappingText({ name: 'Items', connection: 'a', download });
        assert.deepEqual(read(text), { name: 'Items', connection: 'a', download });
        assert.match(text, /^ {4}"columns": \[\n {6}\{ "header": "Id", "field": "id" \}\n {4}\],$/m);
    });
});
