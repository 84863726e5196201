import { Dialect, TableRow } from '../../../common/records/table';
import { SheetFacts } from './sheet-facts';

export interface WorkbookSheet {
    readonly name: string;
    readonly isHidden: boolean;
}

/** A workbook whose sheets can be streamed; whatever its file is made of. Lives in the worker thread only. */
export interface OpenWorkbook {
    readonly format: Dialect['format'];
    readonly sheets: readonly WorkbookSheet[];
    /** The program that wrote the file left computing its formulas to the program that opens it. */
    readonly computesOnLoad: boolean;
    /**
     * Streams the rows of a sheet in batches; blank rows may be left out, but not all of a gap. Rejects with a
     * `SourceError`.
     *
     * @param width rows that are not blank get at least so many cells
     */
    rows(sheet: number, width: number, facts: (facts: SheetFacts) => void): AsyncGenerator<TableRow[]>;
}
