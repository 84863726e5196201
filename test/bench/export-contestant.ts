import { createHash } from 'node:crypto';
import { createWriteStream, writeFileSync } from 'node:fs';
import { stream } from 'exceljs';
import { unparse } from 'papaparse';
import { utils, write } from 'xlsx';
import { DownloadFieldType } from 'erp-connect-extension/lib/common/invoiced/download-field';
import { openWriter } from 'erp-connect-extension/lib/node/export/open-writer';

export const EXPORT_COLUMNS = 12;
const PAGE = 100;
const TYPES: readonly DownloadFieldType[] = Array.from(
    { length: EXPORT_COLUMNS },
    (_, index) => (['text', 'text', 'date', 'money', 'number', 'boolean'] as const)[index % 6]
);
const HEADERS = TYPES.map((type, index) => `${type} ${index + 1}`);

type Row = readonly string[];

/** One way to write a table to a file; each runs in a process of its own, so that memory can be compared. */
const CONTESTANTS: Readonly<Record<string, (file: string, rows: number) => Promise<void> | void>> = {
    'papaparse.unparse by page, hash': withPapaparse,
    'ERP Connect CSV': (file, rows) => withErpConnect(file, rows, 'csv'),
    'SheetJS, dense': withSheetJs,
    'exceljs, stream writer': withExcelJs,
    'ERP Connect XLSX': (file, rows) => withErpConnect(file, rows, 'xlsx')
};

export const CSV_WRITERS = Object.keys(CONTESTANTS).slice(0, 2);
export const XLSX_WRITERS = Object.keys(CONTESTANTS).slice(2);

function* pages(rows: number): Generator<readonly Row[]> {
    for (let first = 0; first < rows; first += PAGE) {
        yield Array.from({ length: Math.min(PAGE, rows - first) }, (_, index) => rowOf(first + index));
    }
}

function rowOf(number: number): Row {
    const day = String(1 + (number % 28)).padStart(2, '0');
    const values = [
        `INV-${number}`,
        `Müller, Sons & Co ${number % 997}`,
        `2026-03-${day}`,
        `${number % 10_000}.50`,
        String(number % 7),
        String(number % 2 === 0)
    ];
    return TYPES.map((_, index) => values[index % values.length]);
}

async function withErpConnect(file: string, rows: number, format: 'csv' | 'xlsx'): Promise<void> {
    const columns = HEADERS.map(header => ({ header, field: header }));
    const writer = await openWriter(file, { folder: '', format }, columns, TYPES);
    for (const page of pages(rows)) {
        await writer.write(page);
    }
    await writer.end();
}

/** With the hash of the content, as ours has it. */
async function withPapaparse(file: string, rows: number): Promise<void> {
    const digest = createHash('sha256');
    const output = createWriteStream(file);
    for (const page of pages(rows)) {
        const piece = Buffer.from(`${unparse(page as string[][], { header: false })}\r\n`);
        digest.update(piece);
        if (!output.write(piece)) {
            await new Promise<void>(resolve => output.once('drain', () => resolve()));
        }
    }
    await new Promise<void>(resolve => output.end(() => resolve()));
    digest.digest('hex');
}

function withSheetJs(file: string, rows: number): void {
    const all = [...pages(rows)].flat().map(row => row.map(typed));
    const book = utils.book_new(utils.aoa_to_sheet([HEADERS, ...all], { dense: true }), 'Sheet1');
    writeFileSync(file, write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer);
}

async function withExcelJs(file: string, rows: number): Promise<void> {
    const book = new stream.xlsx.WorkbookWriter({ filename: file, useStyles: true });
    const sheet = book.addWorksheet('Sheet1');
    sheet.addRow(HEADERS).commit();
    for (const page of pages(rows)) {
        page.forEach(row => sheet.addRow(row.map(typed)).commit());
        await new Promise(resolve => setImmediate(resolve)); // it has no other way to let its output go
    }
    await book.commit();
}

function typed(value: string, index: number): string | number | boolean | Date {
    switch (TYPES[index]) {
        case 'money':
        case 'number':
            return Number(value);
        case 'boolean':
            return value === 'true';
        case 'date':
            return new Date(value);
        default:
            return value;
    }
}

async function main([name, file, rows]: string[]): Promise<void> {
    const idle = process.memoryUsage.rss();
    const begin = process.hrtime.bigint();
    await CONTESTANTS[name](file, Number(rows));
    const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
    process.stdout.write(JSON.stringify({ seconds, rss: process.resourceUsage().maxRSS / 1024, idle: idle / 2 ** 20 }));
}

if (require.main === module) {
    void main(process.argv.slice(2));
}
