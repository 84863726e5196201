import * as assert from 'node:assert/strict';
import { JsonValue, setValue } from './set-value';
import { applyTextEdits } from './text-range';

const TEXT = `{
  "name": "n",   // the name
  "upload": {
    "source": { "folder": "in", /* where */ "files": "*.csv" },
    "columns": {
      "type": {
        "column": "Art",
        // what the ERP says, and what it means
        "map": {
          "R": "invoice", // Rechnung
          "G": "credit_note"
        }
      }
    }
  }
}
`;

function changed(path: readonly string[], value: JsonValue | undefined, text = TEXT): string {
    return applyTextEdits(text, setValue(text, path, value));
}

describe('set value', () => {
    it('replaces a value and nothing else', () => {
        assert.equal(changed(['name'], 'm'), TEXT.replace('"n"', '"m"'));
    });

    it('changes nothing where the value is there already', () => {
        assert.deepEqual(setValue(TEXT, ['upload', 'source'], { files: '*.csv', folder: 'in' }), []);
        assert.deepEqual(setValue(TEXT, ['upload', 'columns', 'type', 'map'], { R: 'invoice', G: 'credit_note' }), []);
    });

    it('adds a member, with the objects around it', () => {
        assert.equal(changed(['upload', 'source', 'sheet'], 'Data'), TEXT.replace('"*.csv" }', '"*.csv", "sheet": "Data" }'));
        assert.equal(changed(['upload', 'source', 'ready', 'settle'], 5), TEXT.replace('"*.csv" }', '"*.csv", "ready": { "settle": 5 } }'));
    });

    it('changes one entry of a table inside an object and keeps the comments of the others', () => {
        assert.equal(
            changed(['upload', 'columns', 'type'], { column: 'Art', map: { R: 'invoice', G: 'credit' } }),
            TEXT.replace('"credit_note"', '"credit"')
        );
        assert.equal(
            changed(['upload', 'columns', 'type'], { column: 'Art', trim: false, map: { R: 'invoice' } }),
            TEXT.replace('"invoice", // Rechnung\n          "G": "credit_note"\n', '"invoice" // Rechnung\n').replace(
                '        }\n      }\n',
                '        },\n        "trim": false\n      }\n'
            )
        );
    });

    it('takes a member out', () => {
        assert.equal(changed(['upload', 'source', 'folder'], undefined), TEXT.replace('"folder": "in", ', ''));
        assert.deepEqual(setValue(TEXT, ['upload', 'source', 'sheet'], undefined), []);
    });

    it('does nothing to a broken text, or where there is no object to write into', () => {
        assert.deepEqual(setValue(TEXT.replace('"n",', '"n"'), ['name'], 'm'), []);
        assert.deepEqual(setValue(TEXT, ['name', 'first'], 'm'), []);
    });
});
