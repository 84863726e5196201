import assert from 'node:assert/strict';
import { invoiceRow } from '../spec-support/test-bench';
import { waitUntil } from '../spec-support/wait-until';
import { AttachmentBench, pdf } from './attachment-fixture';

describe('files that wait for their record', () => {
    let papers: AttachmentBench;

    beforeEach(async () => {
        papers = await AttachmentBench.make();
    });

    afterEach(() => papers.bench.close());

    const counts = async (number: number): Promise<string[]> =>
        (await papers.bench.endedRuns(number)).map(({ state, counts: { read, created, updated, unchanged, refused } }) =>
            [state, read, created, updated, unchanged, refused].join(' ')
        );

    it('lets a PDF wait for its invoice, and go when a table brings it', async () => {
        papers.writeMapping({ fileName: '{number}.pdf' });
        papers.bench.writeMapping('invoices');
        const names = ['A-1', 'A-2', 'A-3'];
        names.forEach(name => papers.drop(`${name}.pdf`, pdf(name)));
        await papers.bench.start({ scanInterval: 60_000 });
        const waiting = await papers.bench.inState('papers', 'waiting');
        assert.match(waiting.reason ?? '', /^[123] files? waits? for (its|their) invoices?\.$/);
        await waitUntil('all wait', async () => (await papers.bench.status('papers'))?.reason === '3 files wait for their invoices.');
        assert.deepEqual(await papers.bench.problems(), []);
        assert.equal(papers.calls('POST', '/files'), 0);
        papers.bench.drop(
            'invoices.csv',
            ['A-1', 'A-3'].map(name => invoiceRow(name))
        );
        await waitUntil('two have gone', () => papers.names('done').length === 2);
        assert.deepEqual(papers.names(), ['A-2.pdf']);
        const status = await waitUntil('one waits', async () => {
            const now = await papers.bench.status('papers');
            return now?.reason === '1 file waits for its invoice.' && now;
        });
        assert.equal(status.state, 'waiting');
        assert.equal(papers.bench.changes('attachment').created, 2);
    });

    it('asks for what others bring more and more rarely, and tells after the days that a mapping grants', async () => {
        papers.writeMapping({ wait: 0 });
        papers.drop('1.pdf', pdf('one'));
        await papers.bench.start({ scanInterval: 40 });
        const problem = await papers.bench.problem('file.no-document');
        assert.deepEqual([problem.severity, problem.key], ['warning', '1']);
        await waitUntil('five look-ups', () => papers.calls('GET', '/invoices') >= 5);
        const begun = Date.now();
        await waitUntil('a sixth', () => papers.calls('GET', '/invoices') >= 6);
        assert.ok(Date.now() - begun > 40 * 8, 'it asks too often');
        papers.addInvoice('1');
        await papers.bench.engine.runNow(papers.bench.folder.at('workspace', 'papers.mapping.json'));
        assert.deepEqual(await counts(1), ['finished 1 1 0 0 0']);
        await papers.bench.noProblem('file.no-document');
        await papers.bench.inState('papers', 'idle');
    });

    it('goes on waiting from where it was after a restart', async () => {
        papers.writeMapping();
        papers.drop('1.pdf', pdf('one'));
        await papers.bench.start();
        await papers.bench.inState('papers', 'waiting');
        await papers.bench.stop();
        papers.addInvoice('1');
        await papers.bench.start();
        assert.deepEqual(await counts(1), ['finished 1 1 0 0 0']);
    });

    it('looks a record up anew that was deleted at Invoiced', async () => {
        const first = papers.addInvoice('1');
        papers.writeMapping({ kind: 'attachments', fileName: '{number}_{*}.txt' });
        papers.drop('1_a.txt', 'a');
        await papers.bench.start();
        await counts(1);
        papers.bench.simulator.account().tables.invoices.remove(first);
        papers.drop('1_b.txt', 'b');
        await papers.bench.inState('papers', 'waiting');
        const second = papers.addInvoice('1');
        await waitUntil('it is attached', () => papers.attached('invoice', second).length === 1);
    });

    it('lets files go whose record is known before it asks for hundreds of others', async () => {
        const FILES = 1500;
        papers.bench.writeMapping('invoices');
        papers.bench.drop('invoices.csv', [invoiceRow('KNOWN')]);
        await papers.bench.start();
        await papers.bench.endedRuns(1);
        for (let number = 0; number < FILES; number++) {
            papers.drop(`${number}.pdf`, pdf(String(number)));
        }
        papers.writeMapping();
        await waitUntil('it asks for the first', () => papers.calls('GET', '/invoices') > 0);
        papers.drop('KNOWN.pdf', pdf('known')); // the newest of them all
        await waitUntil('it has gone', () => papers.names('done').length === 1);
        assert.ok(papers.calls('GET', '/invoices') < FILES - 500, `after ${papers.calls('GET', '/invoices')} look-ups`);
        await waitUntil('each was looked for', () => papers.calls('GET', '/invoices') >= FILES, 15_000);
    });

    it('does not hold up what other mappings deliver while it asks for hundreds of files', async () => {
        const INVOICES = 100;
        papers.bench.simulator.change({ latency: 20 });
        papers.bench.writeMapping('invoices');
        papers.writeMapping();
        for (let number = 0; number < 600; number++) {
            papers.drop(`${number}.pdf`, pdf(String(number)));
        }
        await papers.bench.start();
        await waitUntil('it asks', () => papers.calls('GET', '/invoices') > 20);
        papers.bench.drop(
            'invoices.csv',
            Array.from({ length: INVOICES }, (_, index) => invoiceRow(`INV-${index}`))
        );
        await papers.bench.endedRuns(1);
        const { journal } = papers.bench.simulator;
        const calls = journal.entries().filter(({ path }) => path.startsWith('/invoices'));
        const first = calls.findIndex(({ method }) => method === 'POST');
        const last = calls.findLastIndex(({ method }) => method === 'POST');
        const between = calls.slice(first, last).filter(({ method }) => method === 'GET').length;
        assert.ok(between < INVOICES / 2, `${between} look-ups among ${INVOICES} invoices`);
        assert.ok(papers.calls('GET', '/invoices') < 600, 'it had asked for all of them, so that this proves nothing');
    });

    it('does not ask for hundreds of files at each scan', async () => {
        const FILES = 300;
        papers.writeMapping();
        for (let number = 0; number < FILES; number++) {
            papers.drop(`${number}.pdf`, pdf(String(number)));
        }
        await papers.bench.start({ scanInterval: 100 });
        const lookUps = (): number => papers.calls('GET', '/invoices');
        await waitUntil('each was looked for once', () => lookUps() >= FILES);
        const begun = Date.now();
        const before = lookUps();
        await waitUntil('some are looked for again', () => lookUps() > before + 100);
        // At most fifty a scan, and a scan every 100 ms at the soonest.
        assert.ok((lookUps() - before) / 50 <= (Date.now() - begun) / 100 + 2, `${lookUps() - before} in ${Date.now() - begun} ms`);
        assert.equal((await papers.bench.status('papers'))?.reason, `${FILES} files wait for their invoices.`);
        papers.addInvoice('250');
        await waitUntil('the one has gone', () => papers.names('done').length === 1);
        assert.equal((await papers.bench.runs()).length, 1);
    });
});
