import * as assert from 'node:assert/strict';
import { findObject } from '../invoiced/object-catalogue';
import { ColumnValue } from '../mapping/mapping';
import { Problem } from '../problem';
import { canonicalText } from './payload';
import { previewTable } from './preview';
import { SettledRecord } from './settled-record';

const PAYMENT = findObject('payment')!;
const HEADERS = ['Cust', 'Ref', 'Amount', 'Type', 'Applied', 'Invoice', 'Estimate', 'Credit note', 'Kind', 'Date'];
const COLUMNS: Record<string, ColumnValue> = {
    account_number: 'Cust',
    reference: 'Ref',
    amount: 'Amount',
    type: 'Type',
    amount_applied: 'Applied',
    invoice: 'Invoice',
    estimate: 'Estimate',
    credit_note: 'Credit note',
    document_type: 'Kind'
};
type Cells = readonly string[];

/** Payments of a file, the cells in the order of the headers. */
async function payments(rows: readonly Cells[], columns: Record<string, ColumnValue> = COLUMNS): Promise<readonly SettledRecord[]> {
    const table = {
        headers: HEADERS,
        rows: async function* () {
            yield rows.map((cells, index) => ({ row: index + 2, cells }));
        }
    };
    const source = { kind: 'spreadsheet', folder: 'x', files: '*' } as const;
    const upload = { source, object: 'payment', columns };
    const { records, problems } = await previewTable(upload, PAYMENT, 'upsert', table, canonicalText, async () => new Map());
    assert.deepEqual(problems, []);
    return records;
}

async function payment(rows: readonly Cells[], columns?: Record<string, ColumnValue>): Promise<SettledRecord> {
    const [first, ...others] = await payments(rows, columns);
    assert.equal(others.length, 0);
    return first;
}

const errors = ({ draft }: SettledRecord): readonly Problem[] => draft.problems.filter(({ severity }) => severity === 'error');

describe('payments', () => {
    it('71: without an application are one amount', async () => {
        const { payload } = await payment([['C-1', '1234', '$1,000.10', '', '', '', '', '', '']]);
        assert.deepEqual(payload, { amount: 1000.1, customer: { number: 'C-1' }, reference: '1234' });
    });

    it('72: take an application of every row, and only those out of their money that spend it', async () => {
        const { payload, action } = await payment([
            ['C-1', '456', '$4', 'invoice', '1', 'INV-1', '', '', ''],
            ['C-1', '456', '', 'Estimate', '1', '', 'EST-1', '', ''],
            ['C-1', '456', '', 'Credit Note', '1', 'INV-2', '', 'CN-1', ''],
            ['C-1', '456', '', 'convenience fee', '1', '', '', '', ''],
            ['c-1 ', '456', '', 'credit', '1', '', '', '', ''],
            ['C-1', '456', '$4', 'applied_credit', '1', '', 'EST-2', '', 'estimate']
        ]);
        assert.equal(action, 'new');
        assert.deepEqual(payload?.applied_to, [
            { amount: 1, invoice: 'INV-1', type: 'invoice' },
            { amount: 1, estimate: 'EST-1', type: 'estimate' },
            { amount: 1, credit_note: 'CN-1', document_type: 'invoice', invoice: 'INV-2', type: 'credit_note' },
            { amount: 1, type: 'convenience_fee' },
            { amount: 1, type: 'credit' },
            { amount: 1, document_type: 'estimate', estimate: 'EST-2', type: 'applied_credit' }
        ]);
    });

    const refused: readonly (readonly [string, Cells, string, RegExp])[] = [
        ['77: a type without an amount', ['invoice', '', 'INV-1'], 'amount_applied', /invoice INV-1, but has no applied amount/],
        ['a type alone', ['credit', '', ''], 'amount_applied', /to credit, but has no applied amount/],
        ['a document alone', ['', '', 'INV-1'], 'amount_applied', /has no applied amount/],
        ['an amount without a type', ['', '5', ''], 'type', /applies 5, but does not say as what/],
        ['an amount and a document without a type', ['', '5', 'INV-1'], 'type', /applies 5 to invoice INV-1, but does not say as what/],
        ['a type that is none', ['bill', '5', 'INV-1'], 'type', /"bill" is not one of/],
        ['an amount that is none', ['invoice', 'x', 'INV-1'], 'amount_applied', /not a number/],
        ['nothing applied to a document', ['invoice', '0', 'INV-1'], 'amount_applied', /must be more than 0/],
        ['less than nothing', ['invoice', '-5', 'INV-1'], 'amount_applied', /must be more than 0/],
        ['an invoice without its number', ['invoice', '5', ''], 'invoice', /needs the number of an invoice/],
        ['an estimate that is named as an invoice', ['estimate', '5', 'INV-1'], 'invoice', /"estimate" takes no invoice/],
        ['a credit to an invoice', ['credit', '5', 'INV-1'], 'invoice', /"credit" takes no invoice/],
        ['a credit note without its number', ['credit_note', '5', 'INV-1'], 'credit_note', /needs the number of a credit note/],
        ['a credit note to nothing', ['credit_note', '5', '', '', 'CN-1'], 'invoice', /needs the number of an invoice or estimate/],
        ['a credit to two documents', ['applied_credit', '5', 'I', 'E'], 'type', /names invoice I and estimate E/],
        ['a kind that is not that of the document', ['applied_credit', '5', 'I', '', '', 'estimate'], 'document_type', /says estimate/]
    ];
    for (const [what, [type, applied, invoice, estimate = '', creditNote = '', kind = ''], property, text] of refused) {
        it(`are refused for ${what}, at its cell`, async () => {
            const record = await payment([
                ['C-1', 'R', '10', '', '', '', '', '', ''],
                ['C-1', 'R', '10', type, applied, invoice, estimate, creditNote, kind]
            ]);
            assert.equal(record.action, 'refused');
            const [problem, ...more] = errors(record);
            assert.deepEqual([more, problem.row, problem.property, problem.key], [[], 3, property, 'c-1\u001fr']);
            assert.equal(problem.column, COLUMNS[property]);
            assert.match(problem.text, text);
        });
    }

    for (const [what, cells] of [
        ['empty cells', ['', '', '']],
        ['a zero', ['', '0.00', '']],
        ['a zero of a type', ['credit', '0', '']]
    ] as const) {
        it(`wait to be applied with ${what}`, async () => {
            const { payload, action } = await payment([['C-1', 'R', '10', ...cells, '', '', '']]);
            assert.deepEqual([payload?.applied_to, action], [undefined, 'new']);
        });
    }

    it('are not applied by constants of the mapping alone', async () => {
        const columns = { ...COLUMNS, type: { value: 'invoice' } };
        const records = await payments(
            [
                ['C-1', 'R', '10', '', '', '', '', '', ''],
                ['C-1', 'S', '10', '', '4', 'INV-1', '', '', '']
            ],
            columns
        );
        assert.deepEqual(
            records.map(({ payload }) => payload?.applied_to),
            [undefined, [{ amount: 4, invoice: 'INV-1', type: 'invoice' }]]
        );
    });

    for (const [what, amounts, text] of [
        ['more than they are', ['6', '4.01'], 'The applied amounts add up to 10.01, but the payment is 10.'],
        ['sums that are no binary numbers', ['9.9', '0.1'], undefined]
    ] as const) {
        it(`that apply ${what} are ${text ? 'refused' : 'good'}`, async () => {
            const rows = amounts.map((amount, index) => ['C-1', 'R', '10', 'invoice', amount, `INV-${index}`, '', '', '']);
            assert.deepEqual(
                errors(await payment(rows)).map(problem => [problem.text, problem.row, problem.property]),
                text ? [[text, 2, 'amount_applied']] : []
            );
        });
    }

    it('are refused when they name a document twice, at the second row', async () => {
        const record = await payment([
            ['C-1', 'R', '10', 'invoice', '1', 'INV-1', '', '', ''],
            ['C-1', 'R', '10', 'credit_note', '1', 'INV-1', '', 'CN-1', ''],
            ['C-1', 'R', '10', 'invoice', '2', 'inv-1 ', '', '', '']
        ]);
        assert.deepEqual(
            errors(record).map(({ row, property }) => [row, property]),
            [[4, 'invoice']]
        );
        assert.match(errors(record)[0].text, /names invoice inv-1 already/);
    });

    it('that share customer and reference and differ in their money are never taken for one', async () => {
        for (const [property, second] of [
            ['amount', ['C-1', 'CASH', '70', '', '', '', '', '', '', '2026-03-20']],
            ['date', ['C-1', 'CASH', '50', '', '', '', '', '', '', '2026-03-21']]
        ] as const) {
            const record = await payment([['C-1', 'CASH', '50', '', '', '', '', '', '', '2026-03-20'], second], {
                ...COLUMNS,
                date: 'Date'
            });
            assert.deepEqual([record.action, errors(record).map(problem => problem.property)], ['refused', [property]]);
            assert.match(errors(record)[0].text, /they may be two payments/);
        }
    });

    it('differ in what is no money with a warning, and the first row counts', async () => {
        const columns = { ...COLUMNS, notes: 'Kind', document_type: { value: 'invoice' } };
        const { payload, action, draft } = await payment(
            [
                ['C-1', 'R', '10', '', '', '', '', '', 'first'],
                ['C-1', 'R', '10', '', '', '', '', '', 'second']
            ],
            columns
        );
        assert.deepEqual([payload?.notes, action, draft.problems.map(({ code }) => code)], ['first', 'new', ['row.conflict']]);
    });

    it('without a reference are refused, and it is said what is missing', async () => {
        const record = await payment([['C-1', '', '10', '', '', '', '', '', '']]);
        assert.equal(record.action, 'refused');
        assert.match(errors(record)[0].text, /^Row 2 has no Reference, or none of Account #, Customer Name and Customer ID, so/);
    });

    it('76: have a method that Invoiced knows', async () => {
        for (const [cell, method, warnings] of [
            ['Credit Card', 'credit_card', []],
            ['Cheque', 'check', []],
            ['EFT', 'ach', []],
            ['Wire Transfer', 'wire_transfer', []],
            ['Bitcoin', 'other', ['cell.other-method']]
        ] as const) {
            const { payload, draft } = await payment([['C-1', 'R', '10', cell, '', '', '', '', '']], {
                account_number: 'Cust',
                reference: 'Ref',
                amount: 'Amount',
                method: 'Type'
            });
            assert.deepEqual([payload?.method, draft.problems.map(({ code }) => code)], [method, [...warnings]], cell);
        }
    });

    it('have one and the same text whichever row says it', async () => {
        const rows = [['C-1', 'R', '10', 'invoice', '1', 'INV-1', '', '', '']];
        const [first] = await payments(rows);
        const [, second] = await payments([['C-2', 'R', '10', '', '', '', '', '', ''], ...rows]);
        assert.equal(first.payloadHash, second.payloadHash);
    });
});
