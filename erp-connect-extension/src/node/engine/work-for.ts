import { AttachmentWork } from '../attachments/attachment-work';
import { Ledger } from '../ledger/ledger';
import { RunnableMapping, byKind } from './loaded-mapping';
import { Planning } from './planning/planning';
import { RunWork } from './run-work';
import { TableWork } from './table-work';

/** What a run of this mapping does. */
export function workFor(runnable: RunnableMapping, ledger: Ledger, planning: Planning, signal: AbortSignal): RunWork {
    return byKind<RunWork>(runnable, {
        table: table => new TableWork(ledger, planning, table, signal),
        files: files => new AttachmentWork(ledger, files)
    });
}
