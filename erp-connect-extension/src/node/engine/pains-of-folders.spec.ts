import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { INVOICE_HEADER, invoiceRow, TestBench } from '../spec-support/test-bench';
import { waitUntil } from '../spec-support/wait-until';

const ONE_MINUTE = 60_000;

describe('what ERP files do to importers: folders', () => {
    let bench: TestBench;

    beforeEach(async () => {
        bench = await TestBench.make();
    });

    afterEach(() => bench.close());

    const numbers = (): string[] =>
        bench
            .invoices()
            .map(({ number }) => number)
            .sort();
    const codes = async (): Promise<string[]> => (await bench.problems()).map(({ code }) => code);

    it('pain 10: a file that another program has locked is waited for, in silence at first, and holds nothing up', async function () {
        if (process.platform === 'win32') {
            this.skip(); // nothing of Node locks a file there
        }
        bench.writeMapping('invoices');
        const locked = lockFile(bench.folder.at('inbox', 'A.csv'));
        await bench.start({ youth: ONE_MINUTE });
        bench.drop('B.csv', [invoiceRow('INV-B')]);
        await waitUntil('the other file is uploaded', () => numbers().length === 1);
        await bench.inState('invoices', 'idle');
        assert.deepEqual(await codes(), []);
        await bench.stop();
        await bench.start({ youth: 100 });
        const problem = await bench.problem('file.unreadable');
        assert.match(problem.file ?? '', /A\.csv$/);
        bench.drop('C.csv', [invoiceRow('INV-C')]);
        await waitUntil('one more file is uploaded', () => numbers().length === 2);
        assert.deepEqual(await codes(), ['file.unreadable']);
        rmSync(locked);
        bench.drop('A.csv', [invoiceRow('INV-A')]);
        await bench.noProblem('file.unreadable');
        await waitUntil('the file is uploaded', () => numbers().length === 3);
    });

    it('pain 11: refused rows are written beside a file of the same name that is open in a spreadsheet program', async () => {
        bench.writeMapping('invoices');
        await bench.start();
        bench.drop('A.csv', [invoiceRow('INV-1', 'much')]);
        const [first] = await bench.endedRuns(1);
        bench.drop('A.csv', [invoiceRow('INV-1', 5)]);
        await bench.endedRuns(2); // now the name may be used again
        rmSync(first.refusedFile!);
        mkdirSync(`${first.refusedFile!}/open`, { recursive: true }); // cannot be written over, as if it were locked
        bench.drop('A.csv', [invoiceRow('INV-2'), invoiceRow('INV-3', 'much')]);
        const [, , third] = await bench.endedRuns(3);
        assert.deepEqual([third.state, third.counts.created, third.counts.refused], ['finished', 1, 1]);
        assert.match(third.refusedFile ?? '', /A\.2\.refused\.csv$/);
        assert.match(bench.folder.read('inbox/failed/A.2.refused.csv'), /INV-3/);
        assert.equal((await codes()).includes('file.not-put-away'), false);
    });

    it('pain 13: an empty file waits for its content, is told once, and never moved', async () => {
        bench.writeMapping('invoices');
        const file = bench.folder.write('inbox/A.csv', '');
        await bench.start({ youth: ONE_MINUTE });
        bench.drop('B.csv', [invoiceRow('INV-B')]);
        await waitUntil('the other file is uploaded', () => numbers().length === 1);
        await bench.inState('invoices', 'idle');
        assert.deepEqual([await codes(), bench.names('inbox')], [[], ['A.csv']]);
        await bench.stop();
        await bench.start({ youth: 100 });
        await bench.problem('file.empty');
        bench.drop('C.csv', [invoiceRow('INV-C')]);
        await waitUntil('one more file is uploaded', () => numbers().length === 2);
        await bench.inState('invoices', 'idle');
        assert.deepEqual([await codes(), bench.names('inbox')], [['file.empty'], ['A.csv']]);
        writeFileSync(file, `${INVOICE_HEADER}\n${invoiceRow('INV-A')}\n`);
        await waitUntil('its content is uploaded', () => numbers().length === 3);
        await bench.noProblem('file.empty');
    });

    it('pain 14: a file that is copied in with its old time is taken like any other', async () => {
        bench.writeMapping('invoices');
        await bench.start();
        bench.drop('new.csv', [invoiceRow('INV-1')]);
        await bench.endedRuns(1);
        const old = bench.folder.write('elsewhere/old.csv', `${INVOICE_HEADER}\n${invoiceRow('INV-2')}\n`);
        utimesSync(old, new Date('1999-01-01'), new Date('1999-01-01'));
        renameSync(old, bench.folder.at('inbox', 'old.csv'));
        await bench.endedRuns(2);
        assert.deepEqual(numbers(), ['INV-1', 'INV-2']);
    });

    it('pain 47: names whose accents are written in two ways are the same to patterns and to the memory of files', async () => {
        bench.writeMapping('invoices', { files: 'Amélie*.csv'.normalize('NFC') });
        bench.drop('Amélie.csv'.normalize('NFC'), [invoiceRow('INV-1')]);
        await bench.start();
        await bench.endedRuns(1);
        bench.drop('Amélie.csv'.normalize('NFD'), [invoiceRow('INV-1')]);
        const [, again] = await bench.endedRuns(2);
        assert.deepEqual([bench.changes('invoice'), again.state, again.counts.created], [{ created: 1 }, 'finished', 0]);
        bench.drop('Amélie 2.csv'.normalize('NFD'), [invoiceRow('INV-2')]);
        await bench.endedRuns(3);
        assert.deepEqual(numbers(), ['INV-1', 'INV-2']);
    });
});

/** Lays a file there that lists like any other and cannot be read. Root may read whatever has rights, therefore the detour. */
function lockFile(path: string): string {
    if (process.platform === 'linux') {
        symlinkSync('/proc/self/mem', path); // opens, and fails at its first byte
    } else {
        writeFileSync(path, INVOICE_HEADER);
        chmodSync(path, 0);
    }
    return path;
}
