import * as assert from 'node:assert/strict';
import { getNodeValue } from 'jsonc-parser';
import { DocumentTree } from '../mapping/document-tree';
import { newDownloadMappingText } from '../mapping/new-download-text';
import { JsonRecord } from '../mapping/set-value';
import { Download } from '../mapping/download';
import { DownloadForm, downloadForm } from './download-form';

const DOWNLOAD: Download = {
    object: 'payment',
    schedule: { every: 'day', at: '02:30' },
    filter: { method: 'check', voided: false },
    columns: [
        { header: 'Paid', field: 'amount', decimal: ',' },
        { header: 'On', field: 'date', format: 'DD.MM.YYYY' },
        { header: 'Source', value: 'Invoiced' }
    ],
    destination: { folder: 'outbox', format: 'xlsx', bom: true, exists: 'replace' }
};

const formOf = (text: string): DownloadForm => downloadForm(getNodeValue(new DocumentTree(text).root!) as JsonRecord);

describe('downloadForm', () => {
    it('shows all that a text says', () => {
        const { object, ...form } = formOf(newDownloadMappingText({ name: 'x', connection: 'c', download: DOWNLOAD }));
        assert.equal(object?.id, 'payment');
        assert.deepEqual(JSON.parse(JSON.stringify(form)), {
            filter: [
                { id: 'method', value: 'check' },
                { id: 'voided', value: false }
            ],
            columns: DOWNLOAD.columns,
            schedule: DOWNLOAD.schedule,
            destination: DOWNLOAD.destination
        });
    });

    for (const text of [
        '{ "download": null }',
        '{ "download": [] }',
        '{}',
        '{ "download": { "columns": {}, "filter": 3, "destination": "x" } }'
    ]) {
        it(`is empty where there is nothing to show: ${text}`, () => {
            assert.deepEqual(formOf(text), {
                object: undefined,
                filter: [],
                columns: [],
                schedule: undefined,
                destination: { folder: '' }
            });
        });
    }

    it('leaves out what has the wrong type, and keeps the place of every column', () => {
        const form = formOf(
            '{ "download": { "columns": [null, { "header": 5, "decimal": ";" }, { "header": "A", "field": "number" }],'
                + ' "filter": { "a": null, "b": 1 }, "destination": { "folder": 7, "format": "pdf", "bom": "yes", "file": "f", "odd": 1 } } }'
        );
        assert.deepEqual(form.columns, [{ header: '' }, { header: '' }, { header: 'A', field: 'number' }]);
        assert.deepEqual(form.filter, [{ id: 'b', value: 1 }]);
        assert.deepEqual(form.destination, { folder: '', file: 'f' });
    });
});
