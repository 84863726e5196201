import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { ColumnValue, Upload } from './mapping';
import { parseMapping } from './mapping-document';
import { newTableMappingText } from './mapping-text';
import { setColumn } from './set-column';
import { applyTextEdits } from './text-range';

const TEXT = `{
  "name": "n", "connection": "c",
  "upload": {
    "source": { "kind": "spreadsheet", "folder": "in", "files": "*.csv" },
    "object": "invoice",
    // what goes where
    "columns": {
      "number":     "No",        // as printed
      "date":       { "column": "Date", /* of issue */ "format": "DD/MM/YYYY" },
      "customer_number": "Cust"
    }
  }
}
`;

function changed(property: string, value: ColumnValue | undefined, text = TEXT): string {
    return applyTextEdits(text, setColumn(text, property, value));
}

describe('set column', () => {
    it('replaces a header and nothing else', () => {
        assert.equal(changed('number', 'Invoice No'), TEXT.replace('"No"', '"Invoice No"'));
    });

    it('adds a property at the end', () => {
        assert.equal(
            changed('unit_cost', { column: 'Price', decimal: ',' }),
            TEXT.replace('"Cust"', '"Cust",\n      "unit_cost": { "column": "Price", "decimal": "," }')
        );
    });

    it('takes a property out with its line', () => {
        assert.equal(changed('number', undefined), TEXT.replace(/ +"number".*\n/, ''));
    });

    it('finds a property under its alias and keeps that word', () => {
        assert.equal(changed('account_number', 'Customer'), TEXT.replace('"Cust"', '"Customer"'));
    });

    it('changes only the options that differ, so that comments stay', () => {
        assert.equal(changed('date', { column: 'Inv Date', format: 'DD/MM/YYYY' }), TEXT.replace('"Date"', '"Inv Date"'));
        assert.equal(
            changed('date', { column: 'Date', format: 'DD/MM/YYYY', required: true }),
            TEXT.replace('"DD/MM/YYYY"', '"DD/MM/YYYY", "required": true')
        );
        assert.equal(changed('date', { column: 'Date' }), TEXT.replace(', /* of issue */ "format": "DD/MM/YYYY"', ' /* of issue */'));
    });

    it('makes one edit at most for one value', () => {
        assert.deepEqual(setColumn(TEXT, 'number', 'No 2'), [{ offset: TEXT.indexOf('"No"'), length: 4, text: '"No 2"' }]);
    });

    it('pain 21: what is set twice stands once, and nothing changes where nothing is different', () => {
        const once = changed('tax', 'Tax');
        assert.equal(changed('tax', 'Tax', once), once);
        assert.deepEqual(setColumn(TEXT, 'number', 'No'), []);
        assert.deepEqual(setColumn(TEXT, 'date', { column: 'Date', format: 'DD/MM/YYYY' }), []);
        assert.deepEqual(setColumn(TEXT, 'notes', undefined), []);
    });

    it('adds the columns where they are missing', () => {
        const text = '{\n  "upload": {\n    "object": "invoice"\n  }\n}';
        assert.equal(
            changed('number', 'No', text),
            '{\n  "upload": {\n    "object": "invoice",\n    "columns": {\n      "number": "No"\n    }\n  }\n}'
        );
    });

    it('does nothing to a text that is broken or has no upload', () => {
        for (const text of ['', '{', '[]', '{}', '{ "upload": 1 }', '{ "upload": { "columns": [] } }']) {
            assert.deepEqual(setColumn(text, 'number', 'No'), [], text);
        }
    });

    it('always leads to the value that was set, and leaves all others alone', () => {
        const option = fc.record(
            {
                column: fc.string({ unit: 'binary' }),
                format: fc.string(),
                trim: fc.boolean(),
                default: fc.oneof(fc.string(), fc.integer(), fc.boolean()),
                map: fc.dictionary(fc.constantFrom('a', 'b', '"'), fc.string(), { noNullPrototype: true })
            },
            { requiredKeys: [], noNullPrototype: true }
        );
        const value = fc.option(fc.oneof(fc.string({ unit: 'binary' }), option), { nil: undefined });
        const property = fc.constantFrom('number', 'date', 'customer_number', 'notes', 'metadata.x', 'unit_cost');
        fc.assert(
            fc.property(fc.array(fc.tuple(property, value), { maxLength: 6 }), fc.constantFrom('\n', '\r\n'), (steps, eol) => {
                let text = TEXT.replaceAll('\n', eol);
                const expected: Record<string, ColumnValue> = {
                    number: 'No',
                    date: { column: 'Date', format: 'DD/MM/YYYY' },
                    customer_number: 'Cust'
                };
                for (const [key, wanted] of steps) {
                    text = changed(key, wanted, text);
                    if (wanted === undefined) {
                        delete expected[key];
                    } else {
                        expected[key] = wanted;
                    }
                    const columns: unknown = columnsOf(text);
                    assert.deepEqual(columns, expected, text);
                    assert.ok(text.includes('// what goes where'));
                }
            }),
            { numRuns: 200 }
        );
    });

    it('works on a new mapping', () => {
        const text = newTableMappingText({ name: 'n', connection: 'c', object: 'invoice', folder: 'in', files: '*.csv', columns: {} });
        const after = changed('number', 'No', text);
        assert.deepEqual((parseMapping(after).mapping?.upload as Upload | undefined)?.columns, { number: 'No' });
        assert.match(after, /\n {4}"columns": \{\n {6}"number": "No"\n {4}\}\n {2}\}\n\}\n$/);
    });
});

function columnsOf(text: string): unknown {
    const document = parseMapping(text);
    assert.deepEqual(document.errors, [], text);
    return JSON.parse(
        JSON.stringify(Object.fromEntries(document.membersAt(['upload', 'columns']).map(({ key }) => [key, valueAt(text, key)])))
    );
}

function valueAt(text: string, key: string): unknown {
    const { start, end } = parseMapping(text).rangeOf(['upload', 'columns', key]);
    const json = text.slice(start.offset, end.offset).replace('/* of issue */', '');
    return JSON.parse(json);
}
