import { ChosenColumn } from '../../../common/download-form/chosen-columns';
import { Dragged } from './column-drag';

/** What a person can do with the columns of the file. */
export interface ColumnActions {
    change(key: number, change: Partial<Omit<ChosenColumn, 'key'>>): void;
    remove(key: number): void;
    /** @param to the index that the column has afterwards */
    move(key: number, to: number): void;
    /** Puts what was dragged before the column that has this index now. */
    drop(dragged: Dragged, before: number): void;
    addValue(): void;
}
