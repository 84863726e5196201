import * as assert from 'node:assert/strict';
import { check, columns, KEYS } from './diagnostic-check.spec';
import { MappingContext } from './mapping-context';
import { validateMapping } from './mapping-diagnostics';

const HEADERS = ['No', 'Cust', 'Price', 'Date'];
const HINT = 'Choose one; a file that does not tell either is not uploaded.';

function sample(price: string, ...dates: readonly string[]): MappingContext {
    return { headers: HEADERS, rows: dates.map(date => ['1', '2', price, date]) };
}

describe('mapping diagnostics of notations', () => {
    check(
        'dates that nobody can tell, with one fix for each way to read them',
        columns(`${KEYS}, "date": «"Date"»`),
        {
            code: 'mapping.unclear-notation',
            severity: 'warning',
            path: ['upload', 'columns', 'date'],
            text: 'The dates of "Date" may be written DD/MM/YYYY or MM/DD/YYYY, and the sample does not tell: "03/04/2026", "05/06/2026".',
            hint: HINT,
            choices: [
                [
                    'Read as DD/MM/YYYY: 03/04/2026 → 2026-04-03, 05/06/2026 → 2026-06-05',
                    '"date": { "column": "Date", "format": "DD/MM/YYYY" }'
                ],
                [
                    'Read as MM/DD/YYYY: 03/04/2026 → 2026-03-04, 05/06/2026 → 2026-05-06',
                    '"date": { "column": "Date", "format": "MM/DD/YYYY" }'
                ]
            ]
        },
        sample('1.50', '03/04/2026', '05/06/2026')
    );
    check(
        'dates that are written in two ways, below an alias and a comment',
        columns(`${KEYS}, "date_due": «{ /* posting */ "letter": "D" }»`),
        {
            code: 'mapping.unclear-notation',
            severity: 'warning',
            path: ['upload', 'columns', 'date_due'],
            text: 'The dates of "Date" may be written DD/MM/YYYY or MM/DD/YYYY, and the sample does not tell: "13/04/2026", "04/13/2026".',
            hint: HINT,
            choices: [
                [
                    'Read as DD/MM/YYYY: 13/04/2026 → 2026-04-13, 04/13/2026 → refused',
                    '{ /* posting */ "letter": "D", "format": "DD/MM/YYYY" }'
                ],
                [
                    'Read as MM/DD/YYYY: 13/04/2026 → refused, 04/13/2026 → 2026-04-13',
                    '{ /* posting */ "letter": "D", "format": "MM/DD/YYYY" }'
                ]
            ]
        },
        sample('1.50', '13/04/2026', '04/13/2026')
    );
    check(
        'amounts that may be a thousand or one',
        columns('"number": "No", "account_number": "Cust", "unit_cost": «"Price"»'),
        {
            code: 'mapping.unclear-notation',
            severity: 'warning',
            path: ['upload', 'columns', 'unit_cost'],
            text: 'The decimal mark of "Price" may be "." or ",", and the sample does not tell: "1,000".',
            hint: HINT,
            choices: [
                ['Read as decimal mark ".": 1,000 → 1000', '"unit_cost": { "column": "Price", "decimal": "." }'],
                ['Read as decimal mark ",": 1,000 → 1', '"unit_cost": { "column": "Price", "decimal": "," }']
            ]
        },
        sample('1,000', '')
    );

    const silent: readonly (readonly [what: string, column: string, context: MappingContext])[] = [
        ['one cell decides', '"date": "Date"', sample('1', '03/04/2026', '13/04/2026')],
        ['the mapping says it', '"date": { "column": "Date", "format": "DD/MM/YYYY" }', sample('1', '03/04/2026')],
        ['a table looks it up', '"date": { "column": "Date", "map": { "03/04/2026": "2026-04-03" } }', sample('1', '03/04/2026')],
        ['there is no sample', '"date": "Date"', {}],
        ['the value is half-written', '"date": { "column": 5 }', sample('1', '03/04/2026')],
        ['it is a text', '"notes": "Date"', sample('1', '03/04/2026')],
        ['a workbook says what its numbers are', '"unit_cost": "Price"', { ...sample('1.000', ''), types: ['ssns'] }]
    ];
    for (const [what, column, context] of silent) {
        it(`says nothing where ${what}`, () => {
            const codes = validateMapping(columns(`"number": "No", ${column}`), context).map(({ code }) => code);
            assert.ok(!codes.includes('mapping.unclear-notation'), codes.join());
        });
    }
});
