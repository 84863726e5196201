import * as assert from 'node:assert/strict';
import { computerZone } from '../schedule/time-zone';
import { Completion } from './completion';
import { completionsAt } from './mapping-completion';
import { applyTextEdits } from './text-range';

function complete(members: string, object = 'payment'): readonly Completion[] {
    const marked = `{ "download": { "object": "${object}", ${members} } }`;
    return completionsAt(marked.replace('|', ''), marked.indexOf('|'));
}

function labels(members: string, object?: string): readonly string[] {
    return complete(members, object).map(({ label }) => label);
}

/** The members once a completion is taken, with its tab stops as they are. */
function accepted(members: string, label: string, object?: string): string {
    const completion = complete(members, object).find(each => each.label === label);
    assert.ok(completion, `${label} is not offered`);
    const { start, end } = completion.replaceRange;
    const head = `{ "download": { "object": "${object ?? 'payment'}", `;
    const text = applyTextEdits(head + members.replace('|', ''), [
        { offset: start.offset, length: end.offset - start.offset, text: completion.insertText }
    ]);
    return text.slice(head.length);
}

describe('completion of a download', () => {
    describe('of its fields', () => {
        it('offers those of the object, found by their labels, with what the file shows', () => {
            const found = complete('"columns": [{ "field": "|" }]');
            const amount = found.find(({ label }) => label === 'applied_to.amount');
            assert.equal(amount?.detail, 'Amount applied (amount)');
            assert.match(amount.documentation ?? '', /one row per document that a payment was applied to/);
            assert.equal(amount.filterText, '"applied_to.amount" Amount applied');
            assert.ok(!found.some(({ label }) => label.startsWith('items.')));
        });

        it('offers custom fields where the object has some', () => {
            assert.equal(accepted('"columns": [{ "field": "|" }]', 'metadata.'), '"columns": [{ "field": "metadata.${1:id}" }]');
            assert.ok(!labels('"columns": [{ "field": "|" }]', 'charge').includes('metadata.'));
        });

        it('offers none while the object is not known', () => {
            assert.deepEqual(labels('"columns": [{ "field": "|" }]', 'car'), []);
            assert.deepEqual(labels('"filter": { | }', 'car'), []);
        });
    });

    describe('of its columns', () => {
        it('begins one', () => {
            assert.equal(accepted('"columns": [|]', '{ field }'), '"columns": [{ "header": "$1", "field": "$2" }]');
        });

        it('offers keys that go with what the column shows', () => {
            assert.deepEqual(labels('"columns": [{ | }]'), ['header', 'field', 'value', 'format', 'decimal']);
            assert.deepEqual(labels('"columns": [{ "field": "date", | }]'), ['header', 'format']);
            assert.deepEqual(labels('"columns": [{ "field": "amount", | }]'), ['header', 'decimal']);
            assert.deepEqual(labels('"columns": [{ "header": "A", "value": "x", | }]'), ['format', 'decimal']);
        });
    });

    describe('of its filter', () => {
        it('offers what the list can do, and not what is there', () => {
            const found = labels('"filter": { "method": "check", | }');
            assert.deepEqual(
                ['currency', 'voided', 'from', 'to', 'metadata.'].filter(word => !found.includes(word)),
                []
            );
            assert.deepEqual(
                ['method', 'applied_to.amount', 'pdf_url', 'customer.number'].filter(word => found.includes(word)),
                []
            );
            assert.deepEqual(labels('"filter": { | }', 'contact'), []);
        });

        it('writes values of the right kind', () => {
            assert.equal(accepted('"filter": { | }', 'currency'), '"filter": { "currency": "$1" }');
            assert.equal(accepted('"filter": { | }', 'amount'), '"filter": { "amount": ${1:0} }');
            assert.equal(accepted('"filter": { | }', 'voided'), '"filter": { "voided": ${1:true} }');
            assert.equal(accepted('"filter": { | }', 'metadata.'), '"filter": { "metadata.${1:id}": "$2" }');
            assert.equal(accepted('"filter": { "|": "x" }', 'metadata.'), '"filter": { "metadata.${1:id}": "x" }');
            assert.deepEqual(labels('"filter": { "voided": | }'), ['true', 'false']);
            assert.deepEqual(labels('"filter": { "method": | }'), []);
        });
    });

    describe('of its schedule', () => {
        it('begins one', () => {
            assert.deepEqual(labels('"schedule": |'), ['{ every day }', '{ every week }', '{ every month }', '{ cron }']);
            assert.equal(accepted('"schedule": |', '{ every day }'), '"schedule": { "every": "day", "at": "${1:02:30}" }');
        });

        it('offers keys that go together', () => {
            assert.deepEqual(labels('"schedule": { | }'), ['every', 'on', 'at', 'cron', 'timeZone', 'missed']);
            assert.deepEqual(labels('"schedule": { "every": "day", | }'), ['at', 'timeZone', 'missed']);
            assert.deepEqual(labels('"schedule": { "every": "week", | }'), ['on', 'at', 'timeZone', 'missed']);
            assert.deepEqual(labels('"schedule": { "cron": "0 0 * * *", | }'), ['timeZone', 'missed']);
        });

        it('offers the days that are meant', () => {
            assert.equal(labels('"schedule": { "every": "week", "on": "|" }')[0], 'monday');
            assert.equal(labels('"schedule": { "every": "week", "on": ["monday", |] }').length, 7);
            assert.equal(accepted('"schedule": { "every": "month", "on": | }', '31'), '"schedule": { "every": "month", "on": 31 }');
            assert.equal(labels('"schedule": { "every": "month", "on": | }')[0], 'last');
            assert.deepEqual(labels('"schedule": { "every": "day", "on": | }'), []);
        });

        it('offers every time zone, that of the computer first, found by the city', () => {
            const found = complete('"schedule": { "every": "day", "timeZone": "|" }');
            assert.deepEqual([found[0].label, found[0].detail], [computerZone(), 'this computer']);
            assert.equal(new Set(found.map(({ label }) => label)).size, found.length);
            const newYork = found.find(({ label }) => label === 'America/New_York');
            assert.match(newYork?.filterText ?? '', /New York$/);
        });

        it('offers words and times', () => {
            assert.deepEqual(labels('"schedule": { "every": "|" }'), ['day', 'week', 'month']);
            assert.deepEqual(labels('"schedule": { "every": "day", "missed": "|" }'), ['once', 'skip', 'all']);
            assert.deepEqual(labels('"schedule": { "every": "day", "at": "|" }'), ['02:30']);
        });
    });

    describe('of the rest', () => {
        it('offers changes only where Invoiced tells them', () => {
            assert.deepEqual(labels('"changes": "|"'), ['all', 'since-last-run']);
            assert.deepEqual(labels('"changes": "|"', 'item'), ['all']);
        });

        it('offers values of the destination', () => {
            assert.deepEqual(labels('"destination": { "format": "|" }'), ['csv', 'xlsx']);
            assert.deepEqual(labels('"destination": { "exists": "|" }'), ['number', 'replace']);
            assert.deepEqual(labels('"destination": { "bom": | }'), ['true', 'false']);
            assert.deepEqual(labels('"destination": { "file": "|" }'), ['{mapping} {date}', 'PAY_{date}_{time}']);
            assert.ok(labels('"destination": { "encoding": "|" }').includes('windows-1252'));
        });

        it('offers no notation of text files for a workbook', () => {
            assert.ok(labels('"destination": { "format": "csv", | }').includes('delimiter'));
            const found = labels('"destination": { "format": "xlsx", | }');
            assert.ok(found.includes('dateFormat') && !found.includes('delimiter') && !found.includes('bom'));
        });
    });
});
