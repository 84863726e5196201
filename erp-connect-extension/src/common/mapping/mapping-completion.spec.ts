import * as assert from 'node:assert/strict';
import { Completion } from './completion';
import { completionsAt } from './mapping-completion';
import { MappingContext } from './mapping-context';
import { applyTextEdits } from './text-range';

const CONTEXT: MappingContext = {
    headers: ['Invoice No', 'Cust', '', 'Net Price', 'Invoice No'],
    rows: [
        ['1001', 'ACME', 'x', '10.00', ''],
        ['1001', 'Bolt', '', '12.50', ''],
        ['1002', '', 'y', '', '']
    ],
    connections: ['americas', 'europe']
};

function complete(marked: string, context: MappingContext = CONTEXT): readonly Completion[] {
    return completionsAt(marked.replace('|', ''), marked.indexOf('|'), context);
}

function labels(marked: string, context?: MappingContext): readonly string[] {
    return complete(marked, context).map(({ label }) => label);
}

/** The text once a completion is taken, with its tab stops as they are. */
function accepted(marked: string, label: string): string {
    const completion = complete(marked).find(each => each.label === label);
    assert.ok(completion, `${label} is not offered`);
    const { start, end } = completion.replaceRange;
    return applyTextEdits(marked.replace('|', ''), [
        { offset: start.offset, length: end.offset - start.offset, text: completion.insertText }
    ]);
}

function inUpload(members: string): string {
    return `{ "upload": { ${members} } }`;
}

function inColumns(members: string, object = 'invoice', operation = 'upsert'): string {
    return inUpload(`"object": "${object}", "operation": "${operation}", "columns": { ${members} }`);
}

describe('mapping completion', () => {
    describe('keys', () => {
        it('offers those of the mapping that are not there', () => {
            assert.deepEqual(labels('{ | }'), ['name', 'connection', 'upload', 'download']);
            assert.deepEqual(labels('{ "name": "n", | }'), ['connection', 'upload', 'download']);
        });

        it('offers those of the source', () => {
            assert.deepEqual(labels(inUpload('"source": { "kind": "spreadsheet", "sheet": "S", | }')), [
                'folder',
                'files',
                'headerRow',
                'firstRow',
                'delimiter',
                'quote',
                'encoding',
                'ready',
                'afterwards'
            ]);
        });

        it('offers the fields of what is downloaded', () => {
            const fields = labels('{ "download": { "object": "charge", "columns": [{ "field": "|" }] } }');
            assert.ok(fields.includes('gateway_id') && fields.includes('customer.number') && !fields.includes('method'));
        });

        it('offers the key that is being changed, too', () => {
            assert.deepEqual(labels('{ "na|me": "n" }'), ['name', 'connection', 'upload', 'download']);
        });

        it('writes key and value, and a comma where more follows', () => {
            assert.equal(accepted('{ | }', 'name'), '{ "name": "$1" }');
            assert.equal(accepted('{ "na|" }', 'name'), '{ "name": "$1" }');
            assert.equal(accepted('{ na| }', 'name'), '{ "name": "$1" }');
            assert.equal(accepted('{ | "connection": "c" }', 'upload'), '{ "upload": { $1 }, "connection": "c" }');
            assert.equal(accepted(inUpload('"source": { | }'), 'afterwards'), inUpload('"source": { "afterwards": "${1:move}" }'));
            assert.equal(accepted(inUpload('"source": { | }'), 'kind'), inUpload('"source": { "kind": "${1:spreadsheet}" }'));
            assert.equal(accepted(inUpload('"source": { | }'), 'firstRow'), inUpload('"source": { "firstRow": ${1:1} }'));
        });

        it('leaves the value alone where there is one', () => {
            assert.equal(accepted('{ "|": "n" }', 'name'), '{ "name": "n" }');
            assert.equal(accepted('{ "nam|": "n", "upload": {} }', 'name'), '{ "name": "n", "upload": {} }');
        });

        it('offers options that fit the property, and one source only', () => {
            assert.deepEqual(labels(inColumns('"date": { | }')), [
                'column',
                'letter',
                'value',
                'expression',
                'format',
                'default',
                'trim',
                'map',
                'required',
                'empty'
            ]);
            assert.deepEqual(labels(inColumns('"unit_cost": { "column": "P", | }')), [
                'decimal',
                'thousands',
                'default',
                'trim',
                'map',
                'required',
                'empty'
            ]);
            assert.deepEqual(labels(inColumns('"notes": { "value": "x", | }')), ['default', 'trim', 'map', 'required', 'empty']);
        });
    });

    describe('properties', () => {
        it('come with the needed ones first', () => {
            assert.deepEqual(labels(inColumns('|')).slice(0, 6), [
                'number',
                'customer',
                'account_number',
                'customer_id',
                'date',
                'due_date'
            ]);
        });

        it('leave out what is mapped, under whatever word, and what cannot be sent', () => {
            const found = labels(inColumns('"invoice_no": "No", "date": "D", |'));
            assert.deepEqual(
                ['number', 'date', 'chasing_cadence'].filter(word => found.includes(word)),
                []
            );
            assert.ok(found.includes('metadata.') && found.includes('line_item_metadata.'));
        });

        it('leave out what an update cannot change', () => {
            assert.ok(!labels(inColumns('|', 'invoice', 'update')).includes('customer'));
            assert.ok(labels(inColumns('|', 'customer')).includes('credit_limit'));
        });

        it('say what they are and are found by label and alias', () => {
            const [number] = complete(inColumns('|'));
            assert.deepEqual(number, {
                label: 'number',
                kind: 'property',
                detail: 'Invoice # (text)',
                documentation:
                    '**Invoice #** `number` (text)\n\nIdentifies the document. Rows with the same number become one '
                    + 'document with several lines.\n\nNeeded to create a record.\n\nAt most 32 characters.\n\nAlso called '
                    + '`invoice_number`, `invoice_no`, `invoice_#`, `document_number`.',
                insertText: '"number": "${1:Invoice No}"',
                isSnippet: true,
                filterText: '"number" Invoice # invoice_number invoice_no invoice_# document_number',
                replaceRange: { start: { offset: 71, line: 0, column: 71 }, end: { offset: 71, line: 0, column: 71 } }
            });
        });

        it('replace a word with a point in it', () => {
            assert.equal(accepted(inColumns('ship_to.ci|'), 'ship_to.city'), inColumns('"ship_to.city": "${1:}"'));
            assert.equal(accepted(inColumns('"metad|": "Region"'), 'metadata.'), inColumns('"metadata.${1:id}": "Region"'));
        });

        it('are not offered while the object is not known', () => {
            assert.deepEqual(labels(inColumns('|', 'car')), []);
        });
    });

    describe('values', () => {
        it('are the connections', () => {
            assert.deepEqual(labels('{ "connection": | }'), ['americas', 'europe']);
            assert.equal(accepted('{ "connection": "am|" }', 'americas'), '{ "connection": "americas" }');
            assert.equal(accepted('{ "connection": |\n "name": "n" }', 'americas'), '{ "connection": "americas",\n "name": "n" }');
        });

        it('are the objects and operations that are possible', () => {
            assert.deepEqual(labels(inUpload('"object": "|"')), [
                'customer',
                'invoice',
                'credit_note',
                'estimate',
                'payment',
                'contact',
                'item'
            ]);
            assert.deepEqual(labels(inUpload('"object": "invoice", "operation": |')), ['create', 'update', 'upsert', 'void', 'delete']);
            assert.deepEqual(
                complete(inUpload('"source": { "afterwards": "|" }')).map(({ label, detail }) => [label, detail]),
                [
                    ['move', 'default'],
                    ['keep', undefined],
                    ['delete', undefined]
                ]
            );
        });

        it('are the columns of the sample, by letter where one has no header', () => {
            assert.deepEqual(labels(inColumns('"number": |')), [
                'Invoice No',
                'Cust',
                'Column C',
                'Net Price',
                '{ column … }',
                '{ value }',
                '{ expression }',
                '{ letter }'
            ]);
            assert.equal(accepted(inColumns('"number": "|"'), 'Cust'), inColumns('"number": "Cust"'));
            assert.equal(accepted(inColumns('"number": |'), 'Column C'), inColumns('"number": { "letter": "C" }'));
            assert.deepEqual(complete(inColumns('"number": "Inv|"'))[0], {
                label: 'Invoice No',
                kind: 'column',
                detail: '1001, 1002',
                documentation: 'Column A `Invoice No`: `1001`, `1002`',
                insertText: '"Invoice No"',
                isSnippet: false,
                filterText: '"Invoice No"',
                replaceRange: { start: { offset: 81, line: 0, column: 81 }, end: { offset: 86, line: 0, column: 86 } }
            });
        });

        it('are columns and letters in the long form', () => {
            assert.deepEqual(labels(inColumns('"number": { "column": "|" }')), ['Invoice No', 'Cust', 'Net Price']);
            assert.deepEqual(labels(inColumns('"number": { "letter": | }')), ['A', 'B', 'C', 'D', 'E']);
        });

        it('are the words of the property for a constant', () => {
            assert.deepEqual(labels(inColumns('"type": { "value": "|" }', 'customer')), ['company', 'government', 'non_profit', 'person']);
            assert.deepEqual(labels(inColumns('"draft": { "value": | }')), ['true', 'false']);
            assert.deepEqual(labels(inColumns('"date": { "trim": | }')), ['true', 'false']);
        });

        it('are date formats', () => {
            assert.equal(labels(inColumns('"date": { "format": "|" }'))[0], 'DD/MM/YYYY');
        });
    });

    describe('expressions', () => {
        it('name the columns as JSONata does, and replace only the word', () => {
            assert.deepEqual(labels(inColumns('"notes": { "expression": "$trim(|)" }')), ['Invoice No', 'Cust', 'Net Price']);
            assert.equal(
                accepted(inColumns('"notes": { "expression": "$trim(C|)" }'), 'Cust'),
                inColumns('"notes": { "expression": "$trim(Cust)" }')
            );
            assert.equal(
                accepted(inColumns('"notes": { "expression": "Ne| * 2" }'), 'Net Price'),
                inColumns('"notes": { "expression": "`Net Price` * 2" }')
            );
            assert.equal(
                accepted(inColumns('"notes": { "expression": "Cust & `Net|" }'), 'Net Price'),
                inColumns('"notes": { "expression": "Cust & `Net Price`" }')
            );
        });
    });

    describe('nothing', () => {
        for (const marked of [
            '',
            '|',
            '[ | ]',
            '{ // na|\n }',
            '{ /* | */ }',
            '{ "name": "n" | }',
            '{ "name" | : "n" }',
            '{ "nothing": | }',
            inUpload('"source": { "sheet": | }')
        ]) {
            it(`is offered in ${JSON.stringify(marked)}`, () => assert.deepEqual(labels(marked), []));
        }
    });
});
