import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One line of the result. `ratio` compares within the same run: machines differ, ratios travel. */
export interface BenchRow {
    readonly bench: string;
    readonly what: string;
    readonly figure: string;
    readonly ratio: number;
}

/** Prints the rows as a table and keeps them as JSON in `bench-results/`. */
export function report(rows: readonly BenchRow[]): void {
    let bench = '';
    for (const row of rows) {
        if (row.bench !== bench) {
            bench = row.bench;
            console.log(`\n${bench}`);
        }
        console.log(`  ${row.what.padEnd(34)} ${row.ratio.toFixed(2).padStart(6)}   ${row.figure}`);
    }
    const folder = join(__dirname, '../../../bench-results');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'latest.json'), JSON.stringify({ node: process.version, rows }, undefined, 2));
}
