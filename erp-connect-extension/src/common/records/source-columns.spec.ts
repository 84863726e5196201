import * as assert from 'node:assert/strict';
import { findObject } from '../invoiced/object-catalogue';
import { ColumnValue } from '../mapping/mapping';
import { findColumns } from './source-columns';

const invoice = findObject('invoice')!;

describe('source columns', () => {
    const find = (
        value: ColumnValue,
        headers: readonly string[]
    ): { index?: number; name?: string; code?: string; text?: string; hint?: string } => {
        const { columns, problems } = findColumns({ number: value }, invoice, headers);
        const [{ index, name } = { index: undefined, name: undefined }] = columns;
        const [problem] = problems;
        return problem ? { code: problem.code, text: problem.text, hint: problem.hint } : { index, name };
    };

    for (const [value, headers, index] of [
        ['No', ['Date', 'No'], 1],
        [' No ', ['Date', 'No '], 1],
        ['NO', ['Date', 'No'], 1],
        ['no', ['No', 'no'], 1],
        ['Invoice  No', ['Invoice\nNo'], 0],
        ['Numéro', ['Nume\u0301ro'], 0],
        [{ column: 'No' }, ['No'], 0],
        [{ letter: 'b' }, ['Date', 'No'], 1],
        [{ letter: 'AA' }, [], 26],
        [{ value: 'INV-1' }, ['No'], undefined],
        [{ expression: 'No' }, ['No'], undefined]
    ] as const) {
        it(`finds ${JSON.stringify(value)} among ${JSON.stringify(headers)}`, () => assert.equal(find(value, headers).index, index));
    }

    it('tells which headers there are', () => {
        assert.deepEqual(find('Number', ['No', '', 'Date']), {
            code: 'mapping.unknown-column',
            text: 'The file has no column "Number", which the mapping uses for Invoice #.',
            hint: 'The file has: No, Date.'
        });
        assert.equal(find('Number', []).hint, 'The file has no header row: use "letter" instead of "column".');
    });

    it('does not choose among equal headers', () => {
        assert.deepEqual(find('amount', ['Amount', 'Date', 'AMOUNT']), {
            code: 'mapping.ambiguous-column',
            text: 'The file has 2 columns "amount", which the mapping uses for Invoice #: A and C.',
            hint: 'Give the letter of the one that is meant: { "letter": "A" }.'
        });
    });

    it('knows which letters there are', () => {
        assert.equal(find({ letter: '7' }, ['No']).code, 'mapping.bad-letter');
        assert.deepEqual(find({ letter: 'c' }, ['No', 'Date']), {
            code: 'mapping.unknown-column',
            text: 'The file has no column C, which the mapping uses for Invoice #.',
            hint: 'Its last column is B.'
        });
    });

    it('tells of every property it cannot read, at its place in the mapping', () => {
        const { problems } = findColumns({ colour: 'A', number: 'B' }, invoice, ['C']);
        assert.deepEqual(
            problems.map(({ code, mappingPath }) => [code, mappingPath]),
            [
                ['mapping.unknown-property', ['upload', 'columns', 'colour']],
                ['mapping.unknown-column', ['upload', 'columns', 'number']]
            ]
        );
    });
});
