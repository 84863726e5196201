import { AttachmentWork } from '../attachments/attachment-work';
import { Ledger } from '../ledger/ledger';
import { RecordSourceRegistry } from '../readers/record-source-registry';
import { RunnableMapping, byKind } from './loaded-mapping';
import { RunWork } from './run-work';
import { TableWork } from './table-work';

/** What a run of this mapping does. */
export function workFor(runnable: RunnableMapping, ledger: Ledger, registry: RecordSourceRegistry, signal: AbortSignal): RunWork {
    return byKind<RunWork>(runnable, {
        table: table => new TableWork(ledger, registry, table, signal),
        files: files => new AttachmentWork(ledger, files)
    });
}
