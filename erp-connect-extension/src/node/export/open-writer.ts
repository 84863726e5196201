import { DownloadFieldType } from '../../common/invoiced/download-field';
import { Destination, DownloadColumn } from '../../common/mapping/download';
import { CsvWriter } from './csv-writer';
import { DraftFile } from './draft-file';
import { TableWriter } from './table-writer';
import { TextEncoder } from './text-encoder';
import { XlsxWriter } from './xlsx-writer';

/**
 * Begins a draft in the format of the destination, with the headers if it has them.
 *
 * @param draftPath absolute; there must be no such file yet.
 * @param types of the columns, in their order.
 */
export async function openWriter(
    draftPath: string,
    destination: Destination,
    columns: readonly DownloadColumn[],
    types: readonly DownloadFieldType[]
): Promise<TableWriter> {
    const headers = destination.header === false ? undefined : columns.map(({ header }) => header);
    if (destination.format === 'xlsx') {
        return new XlsxWriter(await DraftFile.create(draftPath), destination, columns, types);
    }
    const encoder = new TextEncoder(destination.encoding ?? 'utf-8');
    const draft = await DraftFile.create(draftPath);
    const writer = new CsvWriter(draft, encoder, destination, columns, types);
    try {
        await writer.begin(headers, destination.bom === true);
        return writer;
    } catch (error) {
        await writer.abort();
        throw error;
    }
}
