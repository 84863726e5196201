import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { RunInfo } from 'erp-connect-extension/lib/common/engine-protocol';
import { ledgerFacts, ledgerIntegrity } from '../support/ledger-facts';
import { Workplace } from '../support/workplace';
import { DroppedFile, Workload } from './workload';

/** Every row of every file has its outcome, and what is open is what had to be refused. */
export async function proveLedger(workplace: Workplace, workload: Workload): Promise<void> {
    assert.equal(await ledgerIntegrity(workplace), 'ok');
    const { runs, problems } = await ledgerFacts(workplace);
    assert.equal(runs.length, workload.dropped.length, 'one run a file');
    const byFile = new Map(runs.map(run => [stemOf(run.file), run]));
    workload.dropped.forEach(file => checkRun(file, byFile.get(withoutEnding(file.name))));
    assert.deepEqual(
        problems.map(({ file, row }) => `${stemOf(file ?? 'no file')}:${row}`).sort(),
        workload.expectedProblems,
        JSON.stringify(
            problems.map(({ code, text, key, row, file }) => ({ code, text, key, row, file })),
            undefined,
            1
        )
    );
}

function checkRun({ name, table }: DroppedFile, run: RunInfo | undefined): void {
    assert.ok(run, `no run of ${name}`);
    const { rows, read, created, updated, unchanged, refused, skipped } = run.counts;
    assert.equal(run.state, 'finished', name);
    assert.equal(read, created + updated + unchanged + refused + skipped, name);
    assert.deepEqual(
        { rows, read, refused, skipped, done: created + updated + unchanged },
        table
            ? {
                  rows: table.rows.length,
                  read: table.keys.length,
                  refused: table.refused.size,
                  skipped: table.skipped,
                  done: table.keys.length - table.refused.size - table.skipped
              }
            : { rows, read: 1, refused: 0, skipped: 0, done: 1 },
        name
    );
}

const withoutEnding = (name: string): string => name.replace(/\.[^.]+$/, '');

/** Names in `done` have the time behind them; PDFs and notes of one number differ by their beginning. */
function stemOf(file: string): string {
    return withoutEnding(basename(file)).replace(/\.\d{4}-\d\d-\d\dT[\d-]+$/, '');
}
