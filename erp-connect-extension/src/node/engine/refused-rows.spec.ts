import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { Ledger } from '../ledger/ledger';
import { findRun, updateRun } from '../ledger/run-store';
import { TestBench, invoiceRow } from '../spec-support/test-bench';
import { RefusedRows } from './refused-rows';

describe('refused rows', () => {
    let bench: TestBench;
    let ledger: Ledger;
    let runId: number;

    beforeEach(async () => {
        bench = await TestBench.make();
        bench.writeMapping('invoices');
        await bench.start();
        bench.drop('A.csv', [invoiceRow('INV-1', 'much')]);
        [{ id: runId }] = await bench.endedRuns(1);
        await bench.stop();
        ledger = await Ledger.open(bench.home.ledger);
        // As a crash leaves it between the file and the note of it.
        await ledger.transact(db => updateRun(db, runId, { refused_file: null, refused_hash: null }));
    });

    afterEach(async () => {
        await ledger.close();
        await bench.close();
    });

    async function settle(): Promise<string> {
        const run = await ledger.transact(db => findRun(db, runId));
        return basename((await new RefusedRows(ledger, run).settle(bench.inbox))!.refused_file!);
    }

    it('are not written a second time after a crash', async () => {
        assert.equal(await settle(), 'A.refused.csv');
        assert.deepEqual(bench.names('inbox/failed'), ['A.refused.csv']);
    });

    it('leave no draft of a process that died while it wrote them', async () => {
        bench.folder.write('inbox/failed/A.refused.csv.tmp', 'half of it');
        await settle();
        assert.deepEqual(bench.names('inbox/failed'), ['A.refused.csv']);
    });

    it('are not written over a file that a person has changed', async () => {
        bench.folder.write('inbox/failed/A.refused.csv', 'mended');
        assert.equal(await settle(), 'A.2.refused.csv');
        assert.deepEqual(bench.names('inbox/failed'), ['A.2.refused.csv', 'A.refused.csv']);
    });
});
