import { readDecimal } from '../records/decimal-text';
import { NumberColumn } from '../records/number-column';

/**
 * The numbers of a column, row by row; `undefined` where a cell is empty or none. An unclear decimal mark is taken for
 * a dot: this is for weighing columns against each other, no amount is sent from it.
 */
export function columnNumbers(cells: readonly string[]): readonly (number | undefined)[] {
    const column = new NumberColumn();
    cells.forEach((cell, index) => column.add(cell, index + 1));
    const decision = column.decide();
    const mark = decision.kind === 'mark' ? decision.mark : '.';
    return cells.map(cell => {
        const text = cell === '' ? undefined : readDecimal(cell, mark);
        return typeof text === 'string' ? Number(text) : undefined;
    });
}
