import { RunnableTable, byKind } from '../engine/loaded-mapping';
import { ExitCode } from './exit-code';
import { namedFile } from './named-file';
import { Output, countsText } from './output';
import { previewFile } from './preview-files';
import { runnableMapping } from './runnable-mapping';
import { TablePreview, previewTableFile } from './table-preview';

/** `erp-connect preview MAPPING FILE`: what an upload would send, without sending anything. */
export async function previewCommand(mappingFile: string, file: string, output: Output): Promise<ExitCode> {
    const runnable = runnableMapping(mappingFile);
    const path = namedFile(file);
    return byKind(runnable, { table: table => previewRows(table, path, output), files: files => previewFile(files, path, output) });
}

async function previewRows(runnable: RunnableTable, path: string, output: Output): Promise<ExitCode> {
    const preview = await previewTableFile(runnable, path);
    [...preview.notes, ...preview.problems].forEach(problem => output.problem({ file: path, ...problem }));
    for (const { problems, action, payload, rows } of preview.records) {
        problems.forEach(problem => output.problem({ file: path, ...problem }));
        if (payload !== undefined) {
            const record = JSON.parse(payload) as object;
            output.say({ record, object: runnable.object.id, action, rows }, `${action}: ${payload}`);
        }
    }
    output.say({ summary: preview.summary }, summaryText(preview));
    if (preview.problems.length > 0) {
        return ExitCode.BadInput;
    }
    // A part of the file may be missing though nothing is refused, say a second table.
    const hasErrors = preview.notes.some(({ severity }) => severity === 'error');
    return hasErrors || preview.summary.refused > 0 ? ExitCode.SomethingRefused : ExitCode.AllWell;
}

function summaryText({ summary, problems }: TablePreview): string {
    if (problems.length > 0) {
        return 'The file cannot be read with this mapping.';
    }
    const { rows, read, ...actions } = summary;
    return `${read} records from ${rows} rows: ${countsText(actions)}`;
}
