import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CSV_CONTESTANTS } from './csv-contestant';
import { BENCH_EXPORTS, BenchExportName, writeCsvFile } from './csv-file';
import { BenchRow } from './report';

const ROWS = Number(process.env.ERP_CONNECT_BENCH_ROWS) || 1_000_000;
const ROUNDS = 3;
/** About 233 bytes a row. */
const ROWS_OF_A_GIGABYTE = 4_610_000;

interface Measured {
    readonly rate: number;
    readonly rss: number;
}

/** Rows a second through CSV files, ERP Connect beside its peers: the best of three rounds each, taken in turn. */
export function benchCsv(): BenchRow[] {
    return [...benchExport('full'), ...benchExport('history'), ...benchExport('lines'), ...benchGigabyte()];
}

function benchExport(name: BenchExportName): BenchRow[] {
    return withFile(name, ROWS, (file, megabytes) => {
        const best = new Map<string, Measured>();
        for (let round = 0; round < ROUNDS; round++) {
            for (const contestant of CSV_CONTESTANTS) {
                const measured = measure(contestant, name, file, ROWS);
                const before = best.get(contestant);
                best.set(contestant, { rate: Math.max(measured.rate, before?.rate ?? 0), rss: Math.max(measured.rss, before?.rss ?? 0) });
            }
        }
        const base = best.get(CSV_CONTESTANTS[0])!.rate;
        return [...best].map(([what, measured]) => ({
            bench: `CSV, ${ROWS} rows, ${megabytes.toFixed(0)} MiB: ${BENCH_EXPORTS[name].what}`,
            what,
            figure: figureOf(measured),
            ratio: measured.rate / base
        }));
    });
}

/** Memory must not grow with the file. */
function benchGigabyte(): BenchRow[] {
    const small = withFile('history', ROWS, file => measure(CSV_CONTESTANTS[CSV_CONTESTANTS.length - 1], 'history', file, ROWS));
    return withFile('history', ROWS_OF_A_GIGABYTE, (file, megabytes) => {
        const contestant = CSV_CONTESTANTS[CSV_CONTESTANTS.length - 1];
        const large = measure(contestant, 'history', file, ROWS_OF_A_GIGABYTE);
        return [
            {
                bench: `CSV, ${ROWS_OF_A_GIGABYTE} rows, ${megabytes.toFixed(0)} MiB: memory, beside that for ${ROWS} rows`,
                what: contestant,
                figure: figureOf(large),
                ratio: large.rss / small.rss
            }
        ];
    });
}

function withFile<T>(name: BenchExportName, rows: number, use: (file: string, megabytes: number) => T): T {
    const folder = mkdtempSync(join(tmpdir(), 'erp-connect-bench-'));
    try {
        const file = join(folder, 'export.csv');
        return use(file, writeCsvFile(file, name, rows) / 2 ** 20);
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}

function measure(contestant: string, name: BenchExportName, file: string, expected: number): Measured {
    const printed = execFileSync(process.execPath, [join(__dirname, 'csv-contestant.js'), contestant, name, file], { encoding: 'utf8' });
    const { rows, seconds, rss } = JSON.parse(printed) as { rows: number; seconds: number; rss: number };
    if (rows !== expected + 1) {
        throw new Error(`${contestant} saw ${rows} rows of ${expected + 1}.`);
    }
    return { rate: rows / seconds, rss };
}

function figureOf({ rate, rss }: Measured): string {
    return `${Math.round(rate / 1000)}k rows/s, ${Math.round(rss)} MB at most`;
}
