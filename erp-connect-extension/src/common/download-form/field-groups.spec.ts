import * as assert from 'node:assert/strict';
import { downloadFields } from '../invoiced/download-fields';
import { DownloadField } from '../invoiced/download-field';
import { fieldConflict, groupFields } from './field-groups';

const CUSTOM: DownloadField = { id: 'metadata.region', label: 'Region', type: 'text' };

describe('groupFields', () => {
    it('has every field in one group', () => {
        const fields = [...downloadFields('invoice'), CUSTOM];
        const groups = groupFields(fields, 'Invoices');
        assert.deepEqual(
            groups.map(({ title }) => title),
            ['Invoices', 'Customer', 'Ship-to address', 'Lines', 'Custom fields']
        );
        assert.equal(groups.flatMap(group => group.fields).length, fields.length);
        assert.equal(groups.find(({ title }) => title === 'Lines')?.note, 'One row per line');
    });

    it('finds by words of the label or the id, and drops groups without a find', () => {
        const found = groupFields(downloadFields('payment'), 'Payments', 'customer number');
        assert.deepEqual(
            found.map(({ title, fields }) => [title, ...fields.map(({ id }) => id)]),
            [['Customer', 'customer.number']]
        );
        assert.deepEqual(groupFields([CUSTOM], 'Payments', 'nothing'), []);
    });
});

describe('fieldConflict', () => {
    it('lets a file have one kind of rows', () => {
        assert.equal(fieldConflict('items.name', ['number', 'items.quantity']), undefined);
        assert.match(fieldConflict('items.name', ['applied_to.amount']) ?? '', /one row per application/);
        assert.match(fieldConflict('applied_to.amount', ['items.name']) ?? '', /one row per line/);
        assert.equal(fieldConflict('customer.name', ['items.name']), undefined);
    });
});
