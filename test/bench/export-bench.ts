import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CSV_WRITERS, EXPORT_COLUMNS, XLSX_WRITERS } from './export-contestant';
import { BenchRow } from './report';

const ROWS = Number(process.env.ERP_CONNECT_BENCH_EXPORT_ROWS) || 200_000;

interface Printed {
    readonly seconds: number;
    /** Megabytes at most, and before anything was written. */
    readonly rss: number;
    readonly idle: number;
}

/** Rows a second into a file of a download, ERP Connect beside its peers, and the memory that takes beyond an idle process. */
export function benchExport(): BenchRow[] {
    return [...compare('CSV', CSV_WRITERS), ...compare('XLSX', XLSX_WRITERS)];
}

/** The last of the writers is ours. */
function compare(format: string, writers: readonly string[]): BenchRow[] {
    const folder = mkdtempSync(join(tmpdir(), 'erp-connect-bench-'));
    try {
        const results = writers.map((name, index) => run(name, join(folder, `${index}`)));
        const rates = results.map(({ seconds }) => ROWS / seconds);
        const base = Math.max(...rates.slice(0, -1));
        return writers.map((what, index) => ({
            bench: `${format} written, ${ROWS} rows of ${EXPORT_COLUMNS} cells; 1 is the fastest peer`,
            what,
            figure: `${Math.round(rates[index] / 1000)}k rows/s, ${Math.round(results[index].rss - results[index].idle)} MB beyond idle`,
            ratio: rates[index] / base
        }));
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}

function run(name: string, file: string): Printed {
    const script = join(__dirname, 'export-contestant.js');
    return JSON.parse(
        execFileSync(process.execPath, [script, name, file, String(ROWS)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
    ) as Printed;
}
