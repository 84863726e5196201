import { MappingStatus } from '../../common/engine-protocol';
import { RecordRows } from '../../common/download/record-rows';
import { TableWriter, WrittenFile } from '../export/table-writer';
import { DownloadSource } from './download-source';
import { readAhead } from './read-ahead';
import { RunnableDownload } from './runnable-download';

export type ShowProgress = (progress: NonNullable<MappingStatus['progress']>) => void;

export interface DraftOptions {
    readonly runnable: RunnableDownload;
    readonly source: DownloadSource;
    readonly writer: TableWriter;
    /** IANA name: that of the company, in whose days the account counts. */
    readonly timeZone: string;
    /** Path that the file is going to have, for whoever looks on. */
    readonly target: string;
    readonly onProgress?: ShowProgress;
}

/** Writes what a source gives to a draft, page by page. When that fails nothing of the draft is left. */
export async function makeDraft({ runnable, source, writer, timeZone, target, onProgress }: DraftOptions): Promise<WrittenFile> {
    const { object, columns } = runnable.mapping.download;
    const maker = new RecordRows(object, columns, timeZone);
    let done = 0;
    let total = 0;
    try {
        for await (const page of readAhead(source.pages())) {
            const made = page.rows.map(record => ({ record, rows: maker.of(record) }));
            for (const { rows } of await source.newAmong(made)) {
                await writer.write(rows);
            }
            done += page.covered ?? page.rows.length;
            total = Math.max(total, done, page.total ?? 0);
            onProgress?.({ file: target, done, total });
        }
        return await writer.end();
    } catch (error) {
        await writer.abort();
        throw error;
    }
}
