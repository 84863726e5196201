import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BenchRow } from './report';
import { XLSX_CONTESTANTS } from './xlsx-contestant';
import { writeXlsxFile, XLSX_COLUMNS } from './xlsx-file';

/** 5 million cells. SheetJS and exceljs take minutes and gigabytes for them, therefore there is one round. */
const ROWS = Number(process.env.ERP_CONNECT_BENCH_XLSX_ROWS) || 250_000;

interface Printed {
    readonly cells: number;
    readonly seconds: number;
    /** Megabytes at most, and before anything was read. */
    readonly rss: number;
    readonly idle: number;
}

/** Cells a second through one large XLSX, ERP Connect beside its peers, and the memory that takes beyond an idle process. */
export async function benchXlsx(): Promise<BenchRow[]> {
    const folder = mkdtempSync(join(tmpdir(), 'erp-connect-bench-'));
    const file = join(folder, 'lines.xlsx');
    try {
        await writeXlsxFile(file, ROWS);
        const results = XLSX_CONTESTANTS.map(name => ({ name, result: run(name, file) }));
        const rates = results.map(({ result }) => (result ? result.cells / result.seconds : 0));
        const base = Math.max(...rates.slice(0, -1));
        return results.map(({ name, result }, index) => ({
            bench: `XLSX, ${ROWS} rows of ${XLSX_COLUMNS} cells, ${(statSync(file).size / 2 ** 20).toFixed(0)} MiB; 1 is the fastest peer`,
            what: name,
            figure: result
                ? `${Math.round(rates[index] / 1000)}k cells/s, ${Math.round(rates[index] / XLSX_COLUMNS / 1000)}k rows/s, ${Math.round(result.rss - result.idle)} MB beyond idle`
                : 'ran out of memory',
            ratio: base > 0 ? rates[index] / base : 0
        }));
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}

/** `undefined` when the contestant gave up; ours must not. */
function run(name: string, file: string): Printed | undefined {
    try {
        const printed = JSON.parse(
            execFileSync(process.execPath, [join(__dirname, 'xlsx-contestant.js'), name, file], {
                encoding: 'utf8',
                stdio: ['ignore', 'pipe', 'ignore']
            })
        ) as Printed;
        if (printed.cells !== (ROWS + 1) * XLSX_COLUMNS) {
            throw new Error(`${name} saw ${printed.cells} cells of ${(ROWS + 1) * XLSX_COLUMNS}.`);
        }
        return printed;
    } catch (error) {
        if (name === XLSX_CONTESTANTS.at(-1)) {
            throw error;
        }
        return undefined;
    }
}
