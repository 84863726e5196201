import * as assert from 'node:assert/strict';
import { validateMapping } from './mapping-diagnostics';
import { parseMapping } from './mapping-document';
import { newFileMappingText, newTableMappingText } from './mapping-text';

describe('new mapping text', () => {
    it('is laid out and commented for people', () => {
        assert.equal(
            newTableMappingText({
                name: 'Sage invoices',
                connection: 'americas',
                object: 'invoice',
                folder: '../inbox',
                files: 'INV*.csv',
                columns: {
                    'metadata.region': { expression: '$uppercase(Region)' },
                    chasing_cadence: 'Cadence',
                    date: { column: 'Inv Date', format: 'DD/MM/YYYY' },
                    account_number: 'Cust "ID"',
                    unit_cost: 'Price',
                    number: 'Invoice No'
                }
            }),
            `// ERP Connect turns the rows of files into Invoices in Invoiced.
{
  "name": "Sage invoices",
  "connection": "americas",
  "upload": {
    // Files that match the pattern are taken from this folder as soon as they are complete.
    "source": {
      "kind": "spreadsheet",
      "folder": "../inbox",
      "files": "INV*.csv"
    },
    "object": "invoice",
    // create | update | upsert: update what is in Invoiced already, create the rest.
    "operation": "upsert",
    // Properties of Invoiced on the left, columns of the file on the right.
    "columns": {
      "number": "Invoice No",
      "account_number": "Cust \\"ID\\"",
      "date": { "column": "Inv Date", "format": "DD/MM/YYYY" },
      "unit_cost": "Price",
      "metadata.region": { "expression": "$uppercase(Region)" }
      // Not uploaded yet: "chasing_cadence": "Cadence"
    }
  }
}
`
        );
    });

    it('is valid and says what was asked for', () => {
        const columns = { name: 'Name', number: { letter: 'B' }, phone: { column: 'Tel', default: 'none' } };
        const text = newTableMappingText({
            name: 'Customers \\ "all"',
            connection: 'c',
            object: 'customer',
            operation: 'create',
            folder: 'C:\\in',
            files: '*',
            columns
        });
        assert.deepEqual(validateMapping(text), []);
        assert.deepEqual(parseMapping(text).mapping, {
            name: 'Customers \\ "all"',
            connection: 'c',
            upload: { source: { kind: 'spreadsheet', folder: 'C:\\in', files: '*' }, object: 'customer', operation: 'create', columns }
        });
    });

    it('is complete without columns, but for those that are needed', () => {
        const text = newTableMappingText({ name: 'n', connection: 'c', object: 'invoice', folder: 'in', files: '*', columns: {} });
        assert.deepEqual(
            validateMapping(text).map(({ code }) => code),
            ['mapping.missing-needed-property', 'mapping.missing-needed-property']
        );
    });

    it('says for files where the number stands in their names', () => {
        const mapping = { name: 'n', connection: 'c', folder: 'pdf', fileName: '{number}.pdf' };
        const pdfs = newFileMappingText({ ...mapping, kind: 'invoice-pdfs', object: 'invoice', files: '*.pdf' });
        assert.equal(
            pdfs,
            `// ERP Connect makes each file the PDF of its invoice in Invoiced.
{
  "name": "n",
  "connection": "c",
  "upload": {
    // Files that match the pattern are taken from this folder as soon as they are complete.
    "source": {
      "kind": "invoice-pdfs",
      "folder": "pdf",
      "files": "*.pdf",
      // Where the number of the invoice stands in the name of a file.
      "fileName": "{number}.pdf"
    },
    "object": "invoice"
  }
}
`
        );
        assert.deepEqual(validateMapping(pdfs), []);
        const notes = newFileMappingText({ ...mapping, kind: 'attachments', object: 'credit_note', files: '*' });
        assert.match(notes, /number of the credit note stands/);
        assert.deepEqual(validateMapping(notes), []);
    });
});
