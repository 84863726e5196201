import { existsSync } from 'node:fs';
import { Preview, PreviewMemory, previewTable } from '../../common/records/preview';
import { Ledger } from '../ledger/ledger';
import { findRecords } from '../ledger/record-store';
import { hashPayload } from '../engine/content-hash';
import { RunnableTable, byKind } from '../engine/loaded-mapping';
import { createRegistry } from '../readers/create-registry';
import { HomeFolder } from '../runtime/home-folder';
import { ExitCode } from './exit-code';
import { namedFile } from './named-file';
import { Output, countsText } from './output';
import { previewFile } from './preview-files';
import { runnableMapping } from './runnable-mapping';

/** `erp-connect preview MAPPING FILE`: what an upload would send, without sending anything. */
export async function previewCommand(mappingFile: string, file: string, output: Output): Promise<ExitCode> {
    const runnable = runnableMapping(mappingFile);
    const path = namedFile(file);
    return byKind(runnable, { table: table => previewRows(table, path, output), files: files => previewFile(files, path, output) });
}

async function previewRows(runnable: RunnableTable, path: string, output: Output): Promise<ExitCode> {
    const { sheet, headerRow, firstRow, delimiter, quote, encoding } = runnable.mapping.upload.source;
    const table = await createRegistry().open(path, { sheet, headerRow, firstRow, delimiter, quote, encoding });
    const preview = await previewTable(
        runnable.mapping.upload,
        runnable.object,
        runnable.operation,
        table,
        hashPayload,
        memoryOf(runnable)
    );
    [...table.notes, ...preview.notes, ...preview.problems].forEach(problem => output.problem({ file: path, ...problem }));
    for (const { draft, action, payload } of preview.records) {
        draft.problems.forEach(problem => output.problem({ file: path, ...problem }));
        if (payload) {
            const rows = draft.rows.map(row => row.row);
            output.say({ record: payload, object: runnable.object.id, action, rows }, `${action}: ${JSON.stringify(payload)}`);
        }
    }
    output.say({ summary: preview.summary }, summaryText(preview));
    return preview.problems.length > 0 ? ExitCode.BadInput : preview.summary.refused > 0 ? ExitCode.SomethingRefused : ExitCode.AllWell;
}

/** What earlier uploads delivered; nothing when there were none on this computer. */
function memoryOf({ mapping, object }: RunnableTable): PreviewMemory {
    const home = HomeFolder.open();
    if (!existsSync(home.ledger)) {
        return async () => new Map();
    }
    return async keys => {
        const ledger = Ledger.openForReading(home.ledger);
        const records = await ledger.transact(db => findRecords(db, mapping.connection, object.id, keys));
        await ledger.close();
        return new Map([...records].map(([key, row]) => [key, { remoteId: row.remote_id, payloadHash: row.payload_hash ?? undefined }]));
    };
}

function summaryText({ summary, problems }: Preview): string {
    if (problems.length > 0) {
        return 'The file cannot be read with this mapping.';
    }
    const { rows, read, ...actions } = summary;
    return `${read} records from ${rows} rows: ${countsText(actions)}`;
}
