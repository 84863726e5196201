import * as assert from 'node:assert/strict';
import { check, mapping } from './diagnostic-check.spec';
import { completionsAt } from './mapping-completion';
import { parseMapping } from './mapping-document';
import { validateMapping } from './mapping-diagnostics';

const HINT = 'For example "{number}.pdf", "{number}_{*}.*" or "/(?<number>\\\\d+)_.*/".';

function pdfs(members = '"fileName": "{number}.pdf"', rest = '"object": "invoice"'): string {
    return mapping(`"source": { "kind": "invoice-pdfs", "folder": "in", "files": "*.pdf", ${members} }, ${rest}`);
}

function attachments(members = '"fileName": "{number}_{*}.*"', rest = '"object": "estimate"'): string {
    return pdfs(members, rest).replace('invoice-pdfs', 'attachments');
}

describe('mapping diagnostics of PDFs and attachments', () => {
    for (const [name, text] of [
        ['PDFs of invoices', pdfs()],
        ['PDFs with everything', pdfs('"fileName": "/(?<number>x)/", "wait": 0, "ready": { "settle": 5 }, "afterwards": "keep"')],
        ['attachments of estimates', attachments()],
        ['attachments in a ZIP', attachments('"fileName": "{number}.*", "zip": true', '"object": "customer"')]
    ] as const) {
        it(`says nothing about ${name}`, () => {
            assert.deepEqual(validateMapping(text), []);
            assert.ok(parseMapping(text).mapping);
        });
    }

    check('no pattern of the number', pdfs().replace('"source"', '«"source"»').replace(', "fileName": "{number}.pdf"', ''), {
        code: 'mapping.missing-key',
        path: ['upload', 'source'],
        text: '"fileName" is missing in "source".',
        hint:
            'Where the number of the invoice (or other record) stands in the name of an attachment or PDF: "{number}" is the number, '
            + '"{*}" or "*" any text, "?" one character. Or a regular expression between slashes with a group called number. Letter '
            + 'case means nothing. Needed for "invoice-pdfs" and "attachments".',
        fix: ['Add "fileName"', '"fileName": "{number}.pdf"']
    });
    check('a pattern without the number', attachments('"fileName": «"*.pdf"»'), {
        code: 'mapping.bad-file-name',
        path: ['upload', 'source', 'fileName'],
        text: 'The pattern does not say where the number stands: {number} is missing.',
        hint: HINT
    });
    check('a broken regular expression', pdfs('"fileName": «"/(?<number>[/"»'), {
        code: 'mapping.bad-file-name',
        path: ['upload', 'source', 'fileName'],
        text: 'The regular expression is wrong: Unterminated character class.',
        hint: HINT
    });
    check('columns of a table', pdfs(undefined, '"object": "invoice", «"columns"»: {}'), {
        code: 'mapping.key-not-for-kind',
        path: ['upload', 'columns'],
        text: '"columns" is for spreadsheets; this mapping uploads invoice PDFs.',
        fix: ['Remove "columns"', '"object": "invoice" }']
    });
    check('a ZIP for PDFs', pdfs('"fileName": "{number}.pdf", «"zip"»: true'), {
        code: 'mapping.key-not-for-kind',
        path: ['upload', 'source', 'zip'],
        text: '"zip" is for attachments; this mapping uploads invoice PDFs.',
        fix: ['Remove "zip"', '"fileName": "{number}.pdf" }']
    });
    check(
        'a pattern for a table',
        mapping(
            '"source": { "kind": "spreadsheet", "folder": "in", "files": "*", «"fileName"»: "{number}" }, "object": "customer", '
                + '"columns": { "name": "N" }'
        ),
        {
            code: 'mapping.key-not-for-kind',
            path: ['upload', 'source', 'fileName'],
            text: '"fileName" is for invoice PDFs and attachments; this mapping uploads spreadsheets.',
            fix: ['Remove "fileName"', '"files": "*" }']
        }
    );
    check('PDFs of something else', pdfs(undefined, '"object": «"customer"»'), {
        code: 'mapping.object-not-for-kind',
        path: ['upload', 'object'],
        text: 'Files cannot be uploaded as invoice PDFs of Customers.',
        hint: 'Possible: invoice.',
        fix: ['Change to "invoice"', '"object": "invoice"']
    });
    check('attachments of something else', attachments(undefined, '"object": «"item"»'), {
        code: 'mapping.object-not-for-kind',
        path: ['upload', 'object'],
        text: 'Files cannot be uploaded as attachments of Items.',
        hint: 'Possible: invoice, credit_note, estimate, customer.'
    });

    it('offers only what the kind has', () => {
        const labels = (marked: string): string[] => completionsAt(marked.replace('|', ''), marked.indexOf('|')).map(({ label }) => label);
        assert.deepEqual(labels(pdfs('"fileName": "", |')), ['wait', 'ready', 'afterwards']);
        assert.deepEqual(labels(attachments('|')), ['fileName', 'zip', 'wait', 'ready', 'afterwards']);
        assert.deepEqual(labels(attachments(undefined, '|')), ['object']);
        assert.deepEqual(labels(attachments(undefined, '"object": |')), ['invoice', 'credit_note', 'estimate', 'customer']);
        assert.deepEqual(labels(pdfs(undefined, '"object": |')), ['invoice']);
    });
});
