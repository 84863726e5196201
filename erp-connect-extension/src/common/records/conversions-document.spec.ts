import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AMOUNT_COLUMNS, DATE_COLUMNS } from './column-examples';
import { CELLS, CellExamples, CellOutcome } from './conversion-examples';
import { amountDecision, conversionsDocument, dateDecision, mapCell } from './conversions-document';

describe('conversions', () => {
    it('are up to date in docs; else run: node scripts/make-conversions.mjs', () => {
        const file = join(__dirname, '../../../../docs/conversions.md');
        assert.equal(readFileSync(file, 'utf8').replaceAll('\r\n', '\n'), conversionsDocument());
    });

    for (const examples of CELLS) {
        describe(examples.title, () => {
            for (const [cell, outcome] of examples.cells) {
                it(`${JSON.stringify(cell)} becomes ${JSON.stringify(outcome) ?? 'an empty cell'}`, () => {
                    assert.deepEqual(outcomeOf(examples, cell), outcome);
                });
            }
        });
    }

    describe('columns of dates', () => {
        for (const [cells, decision] of DATE_COLUMNS) {
            it(`${cells.join(' ')} is ${decision}`, () => assert.equal(dateDecision(cells), decision));
            it(`${cells.join(' ')} is ${decision} in any order of rows`, () => {
                const turned = dateDecision([...cells].reverse());
                const isWord = ['ambiguous', 'mixed', 'yearless', 'none'].includes(decision);
                assert.equal(isWord ? turned : /^[a-z]/.test(turned), isWord ? decision : false);
            });
        }
    });

    describe('columns of amounts', () => {
        for (const [cells, decision] of AMOUNT_COLUMNS) {
            it(`${cells.join(' ')} is ${decision}`, () => assert.equal(amountDecision(cells), decision));
            it(`${cells.join(' ')} is ${decision} in any order of rows`, () =>
                assert.equal(amountDecision([...cells].reverse()), decision));
        }
    });
});

function outcomeOf(examples: CellExamples, cell: string): CellOutcome {
    const row = mapCell(examples, cell);
    const [value] = Object.values({ ...row.record, ...row.customer, ...row.line });
    const problem = row.problems.find(({ code }) => code.startsWith('cell.'));
    if (problem?.severity === 'error') {
        assert.equal(value, undefined);
        assert.deepEqual([problem.row, problem.column, problem.property, problem.seen], [2, 'Cell', examples.property, cell]);
        return { refused: problem.code };
    }
    if (value === undefined || value === null) {
        return undefined;
    }
    return problem ? { remarked: value } : { value };
}
