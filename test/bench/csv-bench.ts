import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CSV_CONTESTANTS } from './csv-contestant';
import { writeCsvFile } from './csv-file';
import { BenchRow } from './report';

const ROWS = Number(process.env.ERP_CONNECT_BENCH_ROWS) || 400_000;
const ROUNDS = 3;

/** Rows a second through one CSV file, ERP Connect beside its peers: the best of three rounds each, taken in turn. */
export function benchCsv(): BenchRow[] {
    const folder = mkdtempSync(join(tmpdir(), 'erp-connect-bench-'));
    const file = join(folder, 'lines.csv');
    try {
        const megabytes = writeCsvFile(file, ROWS) / 2 ** 20;
        const best = new Map<string, { rate: number; rss: number }>();
        for (let round = 0; round < ROUNDS; round++) {
            for (const name of CSV_CONTESTANTS) {
                const printed = execFileSync(process.execPath, [join(__dirname, 'csv-contestant.js'), name, file], { encoding: 'utf8' });
                const { rows, seconds, rss } = JSON.parse(printed) as { rows: number; seconds: number; rss: number };
                if (rows !== ROWS + 1) {
                    throw new Error(`${name} saw ${rows} rows of ${ROWS + 1}.`);
                }
                const rate = rows / seconds;
                best.set(name, { rate: Math.max(rate, best.get(name)?.rate ?? 0), rss });
            }
        }
        const base = best.get(CSV_CONTESTANTS[0])!.rate;
        return [...best].map(([name, { rate, rss }]) => ({
            bench: `CSV, ${ROWS} rows, ${megabytes.toFixed(0)} MiB`,
            what: name,
            figure: `${Math.round(rate / 1000)}k rows/s, ${Math.round(rss)} MB at most`,
            ratio: rate / base
        }));
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}
