import { check, columns, KEYS } from './diagnostic-check.spec';

describe('diagnostics of columns', () => {
    const at = (...keys: string[]): readonly string[] => ['upload', 'columns', ...keys];
    const oneOf = 'Give exactly one of "column", "letter", "value" and "expression".';
    check('no source', columns(`${KEYS}, «"date"»: { "format": "DD/MM/YYYY" }`), {
        code: 'mapping.no-source',
        path: at('date'),
        text: 'It is not said where "date" comes from.',
        hint: oneOf,
        fix: ['Add "column"', '"column": ""']
    });
    check('two sources', columns(`${KEYS}, "notes": { "column": "N", "trim": true, «"value"»: "x" }`), {
        code: 'mapping.two-sources',
        path: at('notes', 'value'),
        text: '"value" and "column" cannot both be given.',
        hint: oneOf,
        fix: ['Remove "value"', '{ "column": "N", "trim": true }']
    });
    check(
        'an unknown column',
        columns(`${KEYS}, "notes": «"Remark"»`),
        {
            code: 'mapping.unknown-column',
            severity: 'warning',
            path: at('notes'),
            text: 'The sample file has no column "Remark". Did you mean "Remarks"?',
            fix: ['Change to "Remarks"', '"notes": "Remarks"']
        },
        { headers: ['No', ' Cust ', 'Price', 'Remarks'] }
    );
    check(
        'an unknown column in the long form',
        columns(`${KEYS}, "notes": { "column": «"Text"» }`),
        { code: 'mapping.unknown-column', severity: 'warning', path: at('notes', 'column'), text: 'The sample file has no column "Text".' },
        { headers: ['No', 'Cust', 'Price'] }
    );
    check(
        'a column of a file without headers',
        columns('"number": { "letter": "A" }, "customer": «"Cust"», "unit_cost": { "letter": "b" }'),
        {
            code: 'mapping.unknown-column',
            severity: 'warning',
            path: at('customer'),
            text: 'The sample file has no column "Cust".',
            hint: 'It has no headers; give the letter of the column: { "letter": "A" }.'
        },
        { headers: ['', '', ''] }
    );
    check(
        'a letter behind the last column',
        columns(`${KEYS}, "notes": { "letter": «"ab"» }`),
        {
            code: 'mapping.unknown-column',
            severity: 'warning',
            path: at('notes', 'letter'),
            text: 'The sample file has no column AB; its last one is C.'
        },
        { headers: ['No', 'Cust', 'Price'] }
    );
    check('no letter', columns(`${KEYS}, "notes": { "letter": «"3"» }`), {
        code: 'mapping.bad-letter',
        path: at('notes', 'letter'),
        text: '"3" is not the letter of a column.',
        hint: 'Columns are A, B … Z, AA, AB … XFD.'
    });
    const formatHint = 'It is made of D DD, M MM MMM MMMM, YY YYYY and HH mm ss, e.g. DD/MM/YYYY.';
    check('a date format of another program', columns(`${KEYS}, "date": { "column": "D", "format": «"dd.mm.yyyy"» }`), {
        code: 'mapping.bad-format',
        path: at('date', 'format'),
        text: '"dd.mm.yyyy" is not a date format. Did you mean "DD.MM.YYYY"?',
        hint: formatHint,
        fix: ['Change to "DD.MM.YYYY"', '"format": "DD.MM.YYYY"']
    });
    check('a date format without a year', columns(`${KEYS}, "date": { "column": "D", "format": «"DD/MM"» }`), {
        code: 'mapping.bad-format',
        path: at('date', 'format'),
        text: '"DD/MM" is not a date format: it lacks a year (YY or YYYY).',
        hint: formatHint
    });
    check('the same mark twice', columns(`${KEYS}, "quantity": { "column": "Q", "decimal": ",", "thousands": «","» }`), {
        code: 'mapping.bad-value',
        path: at('quantity', 'thousands'),
        text: 'The thousands mark must differ from the decimal mark.'
    });
    check('an option for other properties', columns(`${KEYS}, "notes": { "column": "N", «"decimal"»: "," }`), {
        code: 'mapping.option-not-for-property',
        severity: 'warning',
        path: at('notes', 'decimal'),
        text: '"decimal" is for numbers; "Notes" is none, so it does nothing here.',
        fix: ['Remove "decimal"', '{ "column": "N" }']
    });
});
