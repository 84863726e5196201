import * as assert from 'node:assert/strict';
import { fileGlobProblem, mayTake } from './file-glob';

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

describe('a pattern and the files of a download', () => {
    for (const [glob, written, may] of [
        ['*.csv', 'Payments {date}.csv', true],
        ['*', 'Payments {date}.xlsx', true],
        ['*.CSV', 'Payments {date}.csv', true],
        ['*.xlsx', 'Payments {date}.csv', false],
        ['*.{xls,xlsx}', 'Payments {date}.csv', false],
        ['*.{xls,csv}', 'Payments {date}.csv', true],
        ['*.pdf', 'Payments {date}.csv', false],
        ['*.[ct]sv', 'Payments {date}.csv', true],
        ['*.xls?', 'Payments {date}.xlsx', true],
        ['INV*.csv', 'PAY_{date}.csv', false],
        ['pay*.csv', 'PAY_{date}.csv', true],
        ['PAY_2026*.csv', 'PAY_{date}.csv', true],
        ['Pay of EMEA*.csv', 'Payments {date}.csv', false],
        ['Payments 2026*.csv', 'Payments {date}.csv', true],
        ['*.csv', '{date} Payments.csv', true],
        ['INV*.csv', '{date}.csv', true],
        ['A-B*.csv', 'A/B {date}.csv', true],
        ['Za\u0308hlung*.csv', 'Z\u00e4hlung {date}.csv', true],
        ['@(PAY|INV)*.csv', 'PAY_{date}.csv', true],
        ['INV*.csv|PAY*.csv', 'PAY_{date}.csv', true],
        ['!INV*.csv', 'PAY_{date}.csv', true],
        [`${'a'.repeat(60)}*.csv`, `${'a'.repeat(250)}.csv`, true]
    ] as const) {
        it(`${glob} ${may ? 'may' : 'cannot'} meet ${written}`, () => assert.equal(mayTake(glob, written), may));
    }
});
