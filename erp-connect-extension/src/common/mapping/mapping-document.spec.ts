import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { mappingSchema } from './mapping-schema';
import { completionsAt } from './mapping-completion';
import { validateMapping } from './mapping-diagnostics';
import { parseMapping } from './mapping-document';
import { hoverAt } from './mapping-hover';
import { applyTextEdits } from './text-range';

const TEXT = `// Exported every night.
{
  "name": "Sage invoices",
  "connection": "americas",
  "upload": {
    "source": { "kind": "spreadsheet", "folder": "../inbox", "files": "*.csv" },
    "object": "invoice", /* the documents */
    "columns": {
      "number": "Invoice No",
      "date": { "column": "Inv Date", "format": "DD/MM/YYYY" },
    },
  },
}
`;

describe('mapping document', () => {
    it('reads a mapping with comments and trailing commas', () => {
        const document = parseMapping(TEXT);
        assert.deepEqual(document.diagnostics, []);
        assert.deepEqual(document.mapping, {
            name: 'Sage invoices',
            connection: 'americas',
            upload: {
                source: { kind: 'spreadsheet', folder: '../inbox', files: '*.csv' },
                object: 'invoice',
                columns: { number: 'Invoice No', date: { column: 'Inv Date', format: 'DD/MM/YYYY' } }
            }
        });
    });

    it('reads a text with a byte order mark at the same places', () => {
        const document = parseMapping(`\uFEFF${TEXT}`);
        assert.deepEqual(document.mapping, parseMapping(TEXT).mapping);
        assert.equal(document.rangeOf(['connection']).start.offset, parseMapping(TEXT).rangeOf(['connection']).start.offset + 1);
    });

    it('gives no mapping where the structure is wrong', () => {
        assert.equal(parseMapping(TEXT.replace('"object"', '"objekt"')).mapping, undefined);
        assert.equal(parseMapping(TEXT.replace('"invoice"', '7')).mapping, undefined);
        assert.equal(parseMapping('').mapping, undefined);
    });

    it('knows where values and keys stand', () => {
        const document = parseMapping(TEXT);
        assert.deepEqual(document.rangeOf(['upload', 'columns', 'date', 'format']), {
            start: { offset: TEXT.indexOf('"DD/'), line: 9, column: 48 },
            end: { offset: TEXT.indexOf('"DD/') + 12, line: 9, column: 60 }
        });
        assert.deepEqual(document.keyRangeOf(['upload', 'object']), {
            start: { offset: TEXT.indexOf('"object"'), line: 6, column: 4 },
            end: { offset: TEXT.indexOf('"object"') + 8, line: 6, column: 12 }
        });
    });

    it('answers with the nearest ancestor for a path that is not there', () => {
        const document = parseMapping(TEXT);
        assert.deepEqual(document.rangeOf(['upload', 'columns', 'date', 'decimal']), document.rangeOf(['upload', 'columns', 'date']));
        assert.deepEqual(document.rangeOf(['download', 'object']), document.rangeOf([]));
    });

    it('knows the path at an offset, in keys as in values', () => {
        const document = parseMapping(TEXT);
        const pathOf = (part: string): unknown => document.pathAt(TEXT.indexOf(part) + 1);
        assert.deepEqual(pathOf('"format"'), ['upload', 'columns', 'date', 'format']);
        assert.deepEqual(pathOf('"Inv Date"'), ['upload', 'columns', 'date', 'column']);
        assert.deepEqual(pathOf('"number"'), ['upload', 'columns', 'number']);
        assert.deepEqual(pathOf('// Exported'), []);
    });

    it('counts lines that end with CRLF or CR', () => {
        const crlf = parseMapping(TEXT.replaceAll('\n', '\r\n'));
        assert.equal(crlf.rangeOf(['upload', 'object']).start.line, 6);
        assert.equal(crlf.rangeOf(['upload', 'object']).start.column, 14);
        assert.equal(parseMapping(TEXT.replaceAll('\n', '\r').replace('// Exported every night.', '')).rangeOf(['name']).start.line, 2);
    });

    it('survives nesting that would break a recursive parser', () => {
        const [diagnostic] = validateMapping('{"a":'.repeat(100_000));
        assert.equal(diagnostic.code, 'mapping.syntax');
        assert.equal(validateMapping('['.repeat(150))[0].code, 'mapping.syntax');
    });

    it('never throws, whatever the text', () => {
        const pieces = [...TEXT.matchAll(/"[^"]*"|[{}[\],:]|\/\/|\/\*|\*\/|\n| /g)].map(match => match[0]);
        const keys = [...TEXT.matchAll(/"\w+"(?=:)/g)].map(match => match[0]);
        const odd = ['null', 'true', '-1', '1e999', '"\\u12"', '"\\', '\uFEFF', '\u2028', '😀', '__proto__', '"__proto__"'];
        const text = fc.oneof(
            fc.string({ unit: 'binary' }),
            fc.array(fc.constantFrom(...pieces, ...odd), { maxLength: 40 }).map(parts => parts.join('')),
            fc
                .tuple(fc.nat(TEXT.length), fc.nat(20), fc.string())
                .map(([at, length, put]) => TEXT.slice(0, at) + put + TEXT.slice(at + length)),
            fc.json({ maxDepth: 6 }),
            fc
                .tuple(fc.constantFrom(...keys), fc.constantFrom(...keys), fc.constantFrom('7', '"x"', '{}', '{ "value": 1 }'))
                .map(([from, to, value]) => TEXT.replace(from, to).replace('"Invoice No"', value))
        );
        fc.assert(
            fc.property(text, fc.nat(600), (source, at) => {
                const context = { headers: ['Invoice No', '', 'Inv Date'], rows: [['1', '2', '3'], []], connections: [] };
                const offset = Math.min(at, source.length);
                for (const { range, fix } of validateMapping(source, context)) {
                    assert.ok(range.start.offset >= 0 && range.start.offset <= range.end.offset && range.end.offset <= source.length);
                    assert.ok(!fix || fix.edits.every(edit => edit.offset >= 0 && edit.offset + edit.length <= source.length));
                    if (fix && !parseMapping(source).errors.length) {
                        assert.deepEqual(parseMapping(applyTextEdits(source, fix.edits)).errors, [], fix.title);
                    }
                }
                parseMapping(source).pathAt(offset);
                completionsAt(source, offset, context);
                hoverAt(source, offset, context);
            }),
            { numRuns: 400 }
        );
    });

    it('takes a value that is not an object for what it is', () => {
        assert.deepEqual(
            parseMapping('"text"').diagnostics.map(({ code }) => code),
            ['mapping.wrong-type']
        );
        assert.equal(mappingSchema.type, 'object');
    });
});
