import * as assert from 'node:assert/strict';
import { isOtherHeader, isRepeatedHeader, mayBeOtherHeader, tableShape } from './dialect-second-table';
import { TableRow } from './table';

describe('a second table', () => {
    const row = (...cells: string[]): TableRow => ({ row: 1, cells });
    const shape = tableShape(
        ['No', 'Name', 'Date', 'Amount'],
        [row(''), row('1', 'Acme', '2026-01-01', '5'), row('2', 'Smith', '', '6'), row(''), row('Payment', 'By', 'Method', 'Paid')]
    );

    it('is told by columns of values that hold text, confirmed by values below', () => {
        assert.deepEqual(shape.valueColumns, [0, 2, 3]);
        const header = row('Payment', 'By', 'Method', 'Paid');
        assert.ok(mayBeOtherHeader(shape, header));
        assert.ok(isOtherHeader(header, row('P-1', 'Acme', 'cash', '5.00')));
        assert.ok(mayBeOtherHeader(shape, row('Customer', 'Balance')));
        assert.ok(isOtherHeader(row('Customer', 'Balance'), row('Acme', '5.00')));
    });

    it('is no row of totals, remark or record', () => {
        assert.ok(!mayBeOtherHeader(shape, row('Total', '', '', '11')));
        assert.ok(!mayBeOtherHeader(shape, row('End of list', '', '', '')));
        assert.ok(!mayBeOtherHeader(shape, row('', 'Acme', '', '')));
        assert.ok(!isOtherHeader(row('Printed by', 'Smith', '', ''), row('End', '', '', '')));
        assert.ok(!isOtherHeader(row('P-1', 'Acme', 'cash', 'x'), row('P-2', 'Acme', 'cash', '5')));
    });

    it('knows the headers again', () => {
        assert.ok(isRepeatedHeader(shape, { row: 9, cells: ['No', 'Name', 'Date', 'Amount'] }));
        assert.ok(!isRepeatedHeader(shape, { row: 9, cells: ['No', 'Name', 'Date', 'Sum'] }));
        assert.ok(!isRepeatedHeader(tableShape([], []), { row: 9, cells: [] }));
    });
});
