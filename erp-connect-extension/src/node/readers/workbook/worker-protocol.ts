import { Dialect, TableOptions, TableRow } from '../../../common/records/table';
import { Problem } from '../../../common/problem';
import { WorkbookSheet } from './open-workbook';
import { ChosenSheet } from './sheet-choice';
import { SheetFacts } from './sheet-facts';
import { WorkbookFileKind } from './workbook-file-kind';

/** Batches of rows that may be on their way to the main thread at a time. */
export const BATCHES_AHEAD = 4;

/** What the main thread asks of the worker, one thing at a time. `more` lets the worker send one more batch. */
export type WorkerRequest =
    | { readonly ask: 'open'; readonly file: string; readonly kind: WorkbookFileKind['kind']; readonly options: TableOptions }
    | {
          readonly ask: 'rows';
          readonly file: string;
          readonly kind: WorkbookFileKind['kind'];
          readonly sheet: number;
          readonly width: number;
      }
    | { readonly ask: 'more' };

/** What the worker answers. `failed` and `opened` and `end` end a request. */
export type WorkerAnswer =
    | { readonly tell: 'opened'; readonly opened: OpenedSheet }
    | { readonly tell: 'rows'; readonly rows: readonly TableRow[] }
    | { readonly tell: 'end'; readonly facts: SheetFacts }
    | { readonly tell: 'failed'; readonly problem: Problem };

/** A workbook whose sheet was chosen. */
export interface OpenedSheet {
    readonly format: Dialect['format'];
    readonly sheets: readonly WorkbookSheet[];
    readonly computesOnLoad: boolean;
    readonly chosen: ChosenSheet;
}
