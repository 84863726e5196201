import * as assert from 'node:assert/strict';
import { DIAGNOSTIC_CODES } from './diagnostic';
import { check, columns, covered, Expected, KEYS } from './diagnostic-check.spec';
import { parseMapping } from './mapping-document';
import { validateMapping } from './mapping-diagnostics';
import './column-diagnostics.spec';
import './download-rule.spec';
import './file-upload-rule.spec';
import './folder-rule.spec';
import './notation-rule.spec';
import './property-diagnostics.spec'; // their codes count as covered, too

describe('mapping diagnostics', () => {
    for (const [name, text] of [
        ['an invoice upload', columns(KEYS)],
        ['a customer upload by name', columns('"name": "Name"', 'customer')],
        ['an update by number', columns('"number": "No", "notes": "Notes"', 'invoice', 'update')],
        ['an update of customers by number', columns('"number": "No", "phone": "Tel"', 'customer', 'update')],
        ['aliases', columns('"invoice_no": "No", "customer_number": "Cust", "unit_cost": "Price"')],
        ['lines from the catalogue', columns('"number": "No", "customer": "Cust", "catalog_item": "Item"')],
        [
            'every option',
            columns(
                `${KEYS}, "date": { "letter": "C", "format": "DD.MM.YYYY", "required": true }, `
                    + '"quantity": { "column": "Qty", "decimal": ",", "thousands": ".", "default": 1 }, '
                    + '"currency": { "value": "eur" }, "metadata.region": { "expression": "$uppercase(`Sales Region`)", "trim": false, '
                    + '"map": { "N": "North" }, "empty": "clear" }'
            )
        ]
    ] as const) {
        it(`says nothing about ${name}`, () => assert.deepEqual(validateMapping(text), []));
    }

    describe('syntax', () => {
        const syntax = (text: string, path: Expected['path'], fix?: Expected['fix']): Expected => ({
            code: 'mapping.syntax',
            path,
            text,
            fix
        });
        check('empty', '«»', syntax('The mapping is empty.', []));
        check('nothing but a comment', '// soon«»', syntax('A value is missing here.', []));
        check(
            'a missing comma, put behind the value and not behind the comment',
            '{ "name": "n" // why\n  «"connection"»: "c" }',
            syntax('A comma is missing before this.', ['connection'], ['Insert a comma', '"n", // why'])
        );
        check('a missing colon', '{ "name" «"n"» }', syntax('A colon is missing after the key.', []));
        check('a missing value', '{ "name": «}»', syntax('A value is missing here.', []));
        check('single quotes', "{ «'name'»: 1 }", syntax('This is not understood. Texts stand in double quotes.', []));
        check('an open text', '{ "name": «"n }»', syntax('This text is never closed; the second double quote is missing.', ['name']));
        check('a Windows path', '{ "name": «"C:\\inbox"» }', syntax('A backslash must be written twice: \\\\.', ['name']));
        check('a missing brace', '{ "name": "n"«»', syntax('A closing brace } is missing.', ['name']));
        check('text after the end', '{} «x»', syntax('This is not understood. Texts stand in double quotes.', []));
    });

    describe('structure', () => {
        check('not an object', '«[]»', {
            code: 'mapping.wrong-type',
            path: [],
            text: 'A mapping is an object: it starts with { and ends with }.'
        });
        check('a number for a text', columns(KEYS).replace('"n"', '«7»'), {
            code: 'mapping.wrong-type',
            path: ['name'],
            text: '"name" must be a text in double quotes.'
        });
        check('null for a column', columns(`${KEYS}, "date": «null»`), {
            code: 'mapping.wrong-type',
            path: ['upload', 'columns', 'date'],
            text: '"date" must be a text in double quotes or an object { }.'
        });
        check('half a row', columns(KEYS).replace('"*.csv"', '"*.csv", "headerRow": «1.5»'), {
            code: 'mapping.wrong-type',
            path: ['upload', 'source', 'headerRow'],
            text: '"headerRow" must be a whole number.'
        });
        check('an empty name', columns(KEYS).replace('"n"', '«""»'), {
            code: 'mapping.bad-value',
            path: ['name'],
            text: '"name" is empty.'
        });
        check('a row before the first', columns(KEYS).replace('"*.csv"', '"*.csv", "firstRow": «0»'), {
            code: 'mapping.bad-value',
            path: ['upload', 'source', 'firstRow'],
            text: '"firstRow" must be at least 1.'
        });
        check('a first row above the headers', columns(KEYS).replace('"*.csv"', '"*.csv", "headerRow": 3, "firstRow": «3»'), {
            code: 'mapping.bad-value',
            path: ['upload', 'source', 'firstRow'],
            text: 'The first row 3 must come after the header row 3.'
        });
        check('two delimiters', columns(KEYS).replace('"*.csv"', '"*.csv", "delimiter": «";;"»'), {
            code: 'mapping.bad-value',
            path: ['upload', 'source', 'delimiter'],
            text: '"delimiter" must be a single character.'
        });
        check('a misspelt key, which is then not missing', columns(KEYS).replace('"columns"', '«"colums"»'), {
            code: 'mapping.unknown-key',
            path: ['upload', 'colums'],
            text: 'There is no "colums" here. Did you mean "columns"?',
            fix: ['Change to "columns"', '"columns": { "number"']
        });
        check('a key nobody knows', columns(KEYS).replace('"name": "n",', '"name": "n", «"zebra"»: [1],'), {
            code: 'mapping.unknown-key',
            path: ['zebra'],
            text: 'There is no "zebra" here.',
            hint: 'Possible here: download.',
            fix: ['Remove "zebra"', '"name": "n",\n  "connection"']
        });
        check('an unknown option of a column', columns(`${KEYS}, "date": { "column": "D", «"formt"»: "DD/MM/YYYY" }`), {
            code: 'mapping.unknown-key',
            path: ['upload', 'columns', 'date', 'formt'],
            text: 'There is no "formt" here. Did you mean "format"?',
            fix: ['Change to "format"', '"format": "DD/MM/YYYY"']
        });
        check('a key twice', columns(KEYS).replace('"name": "n"', '"name": "n", «"name"»: "m"'), {
            code: 'mapping.duplicate-key',
            path: ['name'],
            text: '"name" is there twice.',
            hint: 'Keep one of the two.',
            fix: ['Remove "name"', '{\n  "name": "n",\n  "connection"']
        });
        check('missing keys', '«{»}', [
            { code: 'mapping.missing-key', path: [], text: '"name" is missing.', hint: 'What the mapping is called in ERP Connect.' },
            {
                code: 'mapping.missing-key',
                path: [],
                text: '"connection" is missing.',
                hint: 'Name of the connection: the Invoiced account that is used.'
            },
            {
                code: 'mapping.missing-key',
                path: [],
                text: '"upload" or "download" is missing.',
                hint: 'A mapping has exactly one of them.'
            }
        ]);
        check('a missing key whose value is obvious', columns(KEYS).replace(', "files": "*.csv"', '').replace('"source"', '«"source"»'), {
            code: 'mapping.missing-key',
            path: ['upload', 'source'],
            text: '"files" is missing in "source".',
            hint:
                'Pattern of the file names: "*" stands for any text, "?" for one character, "{csv,xlsx}" for '
                + 'alternatives. Names only; the folder is said in "folder".',
            fix: ['Add "files"', '"files": "*.{csv,xls,xlsx}"']
        });
        check('a word that is not one of the choice', columns(KEYS).replace('"*.csv"', '"*.csv", "afterwards": «"deleted"»'), {
            code: 'mapping.unknown-value',
            path: ['upload', 'source', 'afterwards'],
            text: '"deleted" is not possible here. Did you mean "delete"?',
            hint: 'Possible here: move, keep, delete.',
            fix: ['Change to "delete"', '"afterwards": "delete"']
        });
    });

    describe('source and connection', () => {
        check(
            'an unknown connection',
            columns(KEYS).replace('"c"', '«"c"»'),
            {
                code: 'mapping.unknown-connection',
                severity: 'warning',
                path: ['connection'],
                text: 'There is no connection "c".',
                hint: 'Add the connection first.'
            },
            { connections: [] }
        );
        check(
            'a misspelt connection',
            columns(KEYS).replace('"c"', '«"amercas"»'),
            {
                code: 'mapping.unknown-connection',
                severity: 'warning',
                path: ['connection'],
                text: 'There is no connection "amercas". Did you mean "americas"?',
                hint: 'Connections: americas, europe.',
                fix: ['Change to "americas"', '"connection": "americas"']
            },
            { connections: ['americas', 'europe'] }
        );
        check('a folder in the pattern', columns(KEYS).replace('"*.csv"', '«"inbox/*.csv"»'), {
            code: 'mapping.bad-glob',
            path: ['upload', 'source', 'files'],
            text: 'The pattern is for file names only; the folder is said in "folder".',
            hint: 'For example "INV*.{csv,xls,xlsx}".'
        });
    });

    describe('object and operation', () => {
        check('an unknown object', columns(KEYS).replace('"invoice"', '«"invoices"»'), {
            code: 'mapping.unknown-object',
            path: ['upload', 'object'],
            text: '"invoices" is not possible here. Did you mean "invoice"?',
            hint: 'Possible here: customer, invoice, credit_note, estimate, payment, contact, item.',
            fix: ['Change to "invoice"', '"object": "invoice"']
        });
        check('an operation that the object does not know', columns('"name": "N"', 'customer', 'void').replace('"void"', '«"void"»'), {
            code: 'mapping.operation-not-supported',
            path: ['upload', 'operation'],
            text: 'Invoiced knows no operation "void" for Customers.',
            hint: 'Possible: create, update, upsert, delete.'
        });
        check('no operation at all', columns(KEYS).replace('"upsert"', '«"refresh"»'), {
            code: 'mapping.unknown-value',
            path: ['upload', 'operation'],
            text: '"refresh" is not possible here.',
            hint: 'Possible here: create, update, upsert, void, delete.'
        });
    });

    it('is in the order of the text', () => {
        const offsets = validateMapping(columns('"nmae": { "letter": "?" }, "date": 7').replace('"*.csv"', '"a/b"')).map(
            ({ range }) => range.start.offset
        );
        assert.equal(offsets.length, 6);
        assert.deepEqual(
            offsets,
            offsets.toSorted((a, b) => a - b)
        );
    });

    it('takes a document that was read before', () => {
        const text = columns('"nmae": "N"');
        assert.deepEqual(validateMapping(parseMapping(text)), validateMapping(text));
    });

    check('an empty expression', columns(`${KEYS}, "notes": { "expression": «""» }`), {
        code: 'mapping.bad-expression',
        path: ['upload', 'columns', 'notes', 'expression'],
        text: 'The expression is empty.'
    });

    after(() =>
        assert.deepEqual(
            DIAGNOSTIC_CODES.filter(code => !covered.has(code)),
            []
        )
    );
});
