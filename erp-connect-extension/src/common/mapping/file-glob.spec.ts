import * as assert from 'node:assert/strict';
import { fileGlobProblem } from './file-glob';

describe('file glob', () => {
    for (const [glob, problem] of [
        ['*.csv', undefined],
        ['INV*.{csv,xls,xlsx}', undefined],
        ['inv[0-9]?.csv', undefined],
        ['[({]*.csv', undefined],
        ['report (copy).xlsx', undefined],
        ['', 'The pattern is empty.'],
        ['  ', 'The pattern is empty.'],
        ['inbox/*.csv', 'The pattern is for file names only; the folder is said in "folder".'],
        ['..\\*.csv', 'The pattern is for file names only; the folder is said in "folder".'],
        ['*.{csv,xls', '"}" is missing in the pattern.'],
        ['inv[0-9.csv', '"]" is missing in the pattern.'],
        ['*.csv}', '"}" closes nothing in the pattern.']
    ] as const) {
        it(`${problem ? 'refuses' : 'takes'} "${glob}"`, () => assert.equal(fileGlobProblem(glob), problem));
    }
});
