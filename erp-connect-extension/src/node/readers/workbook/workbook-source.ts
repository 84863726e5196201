import { open, stat } from 'node:fs/promises';
import { TableOptions } from '../../../common/records/table';
import { checkCsvOptions } from '../csv-options';
import { OpenTable, RecordSource } from '../record-source';
import { cannotRead, emptyFile } from '../source-problems';
import { workbookFileKind } from './workbook-file-kind';
import { notesOnSheet } from './workbook-notes';
import { incomplete, notAWorkbook } from './workbook-problems';
import { WorkbookReading } from './workbook-reading';
import { WorkbookTable } from './workbook-table';

const HEAD = 64 * 1024;

/**
 * Reads workbooks of every kind that Excel ever wrote, and what ERPs write under the names of workbooks: web pages, XML
 * and CSV. The content decides what a file is, not its ending.
 */
export class WorkbookSource implements RecordSource {
    readonly id = 'workbook';
    readonly endings = ['xlsx', 'xlsm', 'xlsb', 'xls'];

    /** @param text reads files that are text in spite of their ending */
    constructor(private readonly text: RecordSource) {}

    async open(file: string, options: TableOptions): Promise<OpenTable> {
        const { headerRow, firstRow } = options;
        checkCsvOptions(file, { headerRow, firstRow });
        const { head, size } = await beginning(file);
        if (size === 0) {
            throw emptyFile(file);
        }
        const found = workbookFileKind(head);
        switch (found.kind) {
            case 'text':
                return this.text.open(file, options);
            case 'unwritten':
                throw incomplete(file);
            case 'foreign':
                throw notAWorkbook(file, found.looksLike, found.hint);
            default: {
                const reading = new WorkbookReading(file, found.kind, size);
                const opened = await reading.open(options);
                return new WorkbookTable(file, reading, opened, notesOnSheet(opened, options));
            }
        }
    }
}

async function beginning(file: string): Promise<{ head: Buffer; size: number }> {
    try {
        const { size } = await stat(file);
        const handle = await open(file);
        try {
            const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(HEAD, size)), 0);
            return { head: buffer.subarray(0, bytesRead), size };
        } finally {
            await handle.close();
        }
    } catch (error) {
        throw cannotRead(file, error);
    }
}
