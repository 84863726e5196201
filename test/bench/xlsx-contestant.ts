import { Workbook, stream } from 'exceljs';
import { read } from 'xlsx';
import { readFileSync } from 'node:fs';
import { createRegistry } from 'erp-connect-extension/lib/node/readers/create-registry';

/** One way to see every cell of a workbook; each runs in a process of its own, so that memory can be compared. */
const CONTESTANTS: Readonly<Record<string, (file: string) => Promise<number>>> = {
    'SheetJS, dense': async file => readWithSheetJs(file),
    'exceljs, stream reader': readWithExcelJsStream,
    'exceljs, whole file': readWithExcelJs,
    'ERP Connect read': readWithErpConnect
};

export const XLSX_CONTESTANTS = Object.keys(CONTESTANTS);

function readWithSheetJs(file: string): number {
    const workbook = read(readFileSync(file), { dense: true, cellText: false, cellHTML: false, cellFormula: false });
    const rows = workbook.Sheets[workbook.SheetNames[0]]['!data'] ?? [];
    return rows.reduce((cells, row) => cells + row.length, 0);
}

async function readWithExcelJsStream(file: string): Promise<number> {
    let cells = 0;
    const options = { worksheets: 'emit', sharedStrings: 'cache', hyperlinks: 'ignore', styles: 'cache', entries: 'ignore' } as const;
    for await (const sheet of new stream.xlsx.WorkbookReader(file, options)) {
        for await (const row of sheet) {
            cells += row.cellCount;
        }
    }
    return cells;
}

async function readWithExcelJs(file: string): Promise<number> {
    const workbook = new Workbook();
    await workbook.xlsx.readFile(file);
    let cells = 0;
    workbook.worksheets[0].eachRow(row => (cells += row.cellCount));
    return cells;
}

/** Rows as the main thread gets them, with every cell as text. */
async function readWithErpConnect(file: string): Promise<number> {
    const table = await createRegistry().open(file);
    let cells = table.headers.length;
    for await (const batch of table.rows()) {
        for (const row of batch) {
            cells += row.cells.length;
        }
    }
    return cells;
}

async function main([name, file]: string[]): Promise<void> {
    // What Node itself and the reader's code take, before any file is touched.
    const idle = process.memoryUsage.rss();
    const begin = process.hrtime.bigint();
    const cells = await CONTESTANTS[name](file);
    const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
    process.stdout.write(JSON.stringify({ cells, seconds, rss: process.resourceUsage().maxRSS / 1024, idle: idle / 2 ** 20 }));
}

if (require.main === module) {
    void main(process.argv.slice(2));
}
