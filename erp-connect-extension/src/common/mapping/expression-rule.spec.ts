import { check, columns, KEYS } from './diagnostic-check.spec';

describe('expression rule', () => {
    const path = ['upload', 'columns', 'notes', 'expression'];
    const hint = 'Columns with blanks or signs in their header stand in backquotes: Name & " " & `Second Name`.';
    for (const [expression, text] of [
        ['a +« »', 'The expression is not complete.'],
        ['$uppercase(Regio«n»', 'The expression ends too early; a bracket is never closed.'],
        ['Net «Price»', '"Price" cannot stand here. Is a sign like & or + missing before it?'],
        ['`Net Pric«e»', 'A column name is never closed; its second backquote ` is missing.'],
        ['\\"a\\" & \\"«b»', 'A text is never closed; its second quote is missing.'],
        ['\\u0041 & «)»', '")" cannot stand here.']
    ] as const) {
        check(expression.replace(/[«»]/g, ''), columns(`${KEYS}, "notes": { "expression": "${expression}" }`), {
            code: 'mapping.bad-expression',
            path,
            text,
            hint
        });
    }
    const headers = ['No', 'Cust', 'Price', 'Net Price', 'Region', 'Qty'];
    check(
        'an unknown column',
        columns(`${KEYS}, "notes": { "expression": "$trim(\\"x\\" & «Regoin») & $sum([«\`Net Prices\`», «zebra», Qty.x])" }`),
        [
            {
                code: 'mapping.unknown-column',
                severity: 'warning',
                path,
                text: 'The sample file has no column "Regoin". Did you mean "Region"?',
                fix: ['Change to "Region"', '& Region)']
            },
            {
                code: 'mapping.unknown-column',
                severity: 'warning',
                path,
                text: 'The sample file has no column "Net Prices". Did you mean "Net Price"?',
                fix: ['Change to "Net Price"', '[`Net Price`, zebra']
            },
            {
                code: 'mapping.unknown-column',
                severity: 'warning',
                path,
                text: 'The sample file has no column "zebra".',
                hint: 'A text, unlike a column, stands in quotes.'
            }
        ],
        { headers }
    );
    for (const expression of [
        'Region = \\"N\\" ? { \\"a\\": Qty }.a : Price[0]',
        '($x := Qty; $x & Region)',
        '$map([Qty], function($v) { $v & zebra })',
        '$split(Region, \\",\\")[zebra]',
        'true and $',
        '-$number(Qty) ~> $string'
    ]) {
        check(`known columns in ${expression}`, columns(`${KEYS}, "notes": { "expression": "${expression}" }`), [], { headers });
    }
    check('empty', columns(`${KEYS}, "notes": { "expression": «" "» }`), {
        code: 'mapping.bad-expression',
        path,
        text: 'The expression is empty.'
    });
});
