import { RunnableTable, byKind } from '../engine/loaded-mapping';
import { UserError } from '../runtime/user-error';
import { ExitCode } from './exit-code';
import { MOST_LOOKED_UP, compareLive, liveText } from './live-preview';
import { namedFile } from './named-file';
import { Output, countsText } from './output';
import { previewFile } from './preview-files';
import { runnableMapping } from './runnable-mapping';
import { PreviewedRecord, TablePreview, previewTableFile } from '../preview/table-preview';

export interface PreviewOptions {
    /** Compare with the account. */
    readonly live?: boolean;
    /** Compare every record, however many there are. */
    readonly all?: boolean;
}

/** `erp-connect preview MAPPING FILE [--live]`: what an upload would send, without sending anything. */
export async function previewCommand(mappingFile: string, file: string, options: PreviewOptions, output: Output): Promise<ExitCode> {
    const runnable = runnableMapping(mappingFile);
    const path = namedFile(file);
    return byKind(runnable, {
        table: table => previewRows(table, path, options, output),
        files: files => {
            if (options.live) {
                throw new UserError('Only records of tables are compared with the account.', 'Leave out --live.');
            }
            return previewFile(files, path, output);
        }
    });
}

async function previewRows(runnable: RunnableTable, path: string, options: PreviewOptions, output: Output): Promise<ExitCode> {
    const preview = await previewTableFile(runnable, path);
    [...preview.notes, ...preview.problems].forEach(problem => output.problem({ file: path, ...problem }));
    const tellProblems = ({ problems }: PreviewedRecord): void => problems.forEach(problem => output.problem({ file: path, ...problem }));
    const tell = (record: PreviewedRecord, live: object = {}, text = `${record.action}: ${record.payload ?? ''}`): void => {
        tellProblems(record);
        if (record.payload !== undefined) {
            const content = JSON.parse(record.payload) as object;
            output.say({ record: content, object: runnable.object.id, action: record.action, rows: record.rows, ...live }, text);
        }
    };
    if (options.live && preview.problems.length === 0) {
        return previewLive(runnable, preview, options, output, tell);
    }
    preview.records.forEach(record => tell(record));
    output.say({ summary: preview.summary }, summaryText(preview));
    return preview.problems.length > 0 ? ExitCode.BadInput : codeOf(preview, preview.summary.refused);
}

async function previewLive(
    runnable: RunnableTable,
    preview: TablePreview,
    { all }: PreviewOptions,
    output: Output,
    tell: (record: PreviewedRecord, live?: object, text?: string) => void
): Promise<ExitCode> {
    const { records, summary } = preview;
    const compared = all ? records : records.slice(0, MOST_LOOKED_UP);
    const counts = { new: 0, changed: 0, unchanged: 0, conflict: 0, refused: 0, skipped: 0 };
    const failure = await compareLive(runnable, compared, output, (record, live) => {
        counts[live.action]++;
        const { action, id, code, note, differences } = live;
        tell(record, { action, id, code, note, differences }, liveText(record, live));
    });
    if (failure !== undefined) {
        return failure;
    }
    const left = records.length - compared.length;
    output.say(
        { summary: { rows: summary.rows, read: compared.length, ...counts, notCompared: left } },
        `${compared.length} records compared with the account: ${countsText(counts)}`
            + (left > 0 ? `\nThe other ${left} records of the file were not compared: --all compares them, too.` : '')
    );
    return codeOf(preview, counts.refused + counts.conflict);
}

/** @param refused how many records would not go as the file says. */
function codeOf({ notes }: TablePreview, refused: number): ExitCode {
    // A part of the file may be missing though nothing is refused, say a second table.
    const hasErrors = notes.some(({ severity }) => severity === 'error');
    return hasErrors || refused > 0 ? ExitCode.SomethingRefused : ExitCode.AllWell;
}

function summaryText({ summary, problems }: TablePreview): string {
    if (problems.length > 0) {
        return 'The file cannot be read with this mapping.';
    }
    const { rows, read, ...actions } = summary;
    return `${read} records from ${rows} rows: ${countsText(actions)}`;
}
