import assert from 'node:assert/strict';
import { FaultSpec } from 'invoiced-simulator';
import { waitUntil } from '../spec-support/wait-until';
import { AttachmentBench, pdf } from './attachment-fixture';

/** Where a call can go wrong: each way a file takes is broken at each of its calls, in every manner. */
const CALLS = [
    { method: 'GET', path: '^/invoices$' },
    { method: 'POST', path: '/files' },
    { method: 'GET', path: '^/invoices/\\d+/attachments' },
    { method: 'POST', path: '/attachments' },
    { method: 'GET', path: '^/invoices/\\d+$' },
    { method: 'PATCH', path: '/invoices/' }
] as const;
const KINDS: readonly Partial<FaultSpec>[] = [
    { kind: 'reset' },
    { kind: 'reset-after' },
    { kind: 'status' },
    { kind: 'status-after' },
    { kind: 'status-after', remember: false },
    { kind: 'html-502' },
    { kind: 'html-502', when: 'after' },
    { kind: '429' },
    { kind: '401' }
];

describe('faults while files are uploaded', () => {
    let papers: AttachmentBench;

    beforeEach(async () => {
        papers = await AttachmentBench.make();
    });

    afterEach(() => papers.bench.close());

    for (const fault of KINDS) {
        const name = `${fault.kind}${fault.when ? ` ${fault.when}` : ''}${fault.remember === false ? ', forgotten' : ''}`;
        it(`${name} at every call: each file is attached once`, async () => {
            const paid = papers.addPaidInvoice('1');
            const fresh = papers.addInvoice('2');
            papers.writeMapping({ files: '*.pdf' });
            papers.writeMapping({ kind: 'attachments', files: '*.txt', fileName: '{number}.txt' }, 'more');
            papers.drop('1.pdf', pdf('old'));
            await papers.bench.start();
            await waitUntil('the first is there', () => papers.attached('invoice', paid).length > 0);
            await waitUntil('all is done', () => papers.names().length === 0);
            CALLS.forEach(match => papers.bench.simulator.faults.add({ ...fault, kind: fault.kind!, match, times: 2 }));
            papers.drop('1.txt', 'text');
            papers.drop('2.pdf', pdf('two'));
            papers.drop('1.pdf', pdf('new'));
            await waitUntil('all is done', () => papers.names().length === 0, 20_000);
            for (const [invoice, content] of [
                [paid, pdf('new')],
                [fresh, pdf('two')]
            ] as const) {
                const pdfs = papers.attached('invoice', invoice).filter(({ location }) => location === 'pdf');
                assert.deepEqual(
                    pdfs.map(file => file.content.toString()),
                    [content]
                );
            }
            assert.equal(papers.attached('invoice', paid).filter(file => file.content.toString() === 'text').length, 1);
            await waitUntil('it is closed again', () => papers.bench.simulator.account().tables.invoices.get(paid)?.closed === true);
            const runs = await waitUntil('all runs have ended', async () => {
                const all = await papers.bench.runs();
                return all.every(({ state }) => state === 'finished') && all;
            });
            assert.ok(
                runs.every(({ counts }) => counts.refused === 0),
                JSON.stringify(runs)
            );
        });
    }

    for (const [what, failures] of [
        ['soon', 4],
        ['after many attempts', 14],
        ['never', 1000]
    ] as const) {
        it(`closes an invoice again that it has opened, though the server ends failing on that ${what} and others go through`, async () => {
            const paid = papers.addPaidInvoice('1');
            papers.addInvoice('9');
            const pdfs = papers.writeMapping({ files: '*.pdf' });
            papers.writeMapping({ kind: 'attachments', files: '*.txt', fileName: '{number}_{*}.txt' }, 'more');
            papers.drop('1.pdf', pdf('old'));
            await papers.bench.start({ retryWait: 10 });
            const [first] = await papers.bench.endedRuns(1);
            const { faults, account } = papers.bench.simulator;
            const isClosed = (): boolean => account().tables.invoices.get(paid)?.closed === true;
            const match = { method: 'PATCH', path: '/invoices/' };
            faults.add({ kind: 'html-502', when: 'after', match }); // the PDF is replaced, and the invoice open
            faults.add({ kind: 'html-502', match, times: failures });
            let number = 0;
            const steady = setInterval(() => papers.drop(`9_${number}.txt`, `text ${number++}`), 50);
            try {
                papers.drop('1.pdf', pdf('new'));
                const run = await waitUntil(
                    'the run has ended',
                    async () =>
                        (await papers.bench.runs()).find(
                            ({ mappingId, id, state }) => mappingId === pdfs && id !== first.id && state === 'finished'
                        ),
                    40_000
                );
                const isTold = (await papers.bench.problems()).some(({ code }) => code === 'file.document-left-open');
                assert.deepEqual([isClosed(), isTold, run.counts.refused], what === 'never' ? [false, true, 1] : [true, false, 0]);
                assert.ok(papers.calls('POST', '/attachments') > 5, 'others went through');
            } finally {
                clearInterval(steady);
            }
        }).timeout(60_000);
    }

    it('takes no page of something in between for a success', async () => {
        const invoice = papers.addInvoice('1');
        papers.writeMapping();
        for (const path of ['/files', '/attachments']) {
            papers.bench.simulator.faults.add({
                kind: 'status',
                status: 200,
                body: '<html>Please log in</html>',
                match: { method: 'POST', path },
                remember: false
            });
        }
        await papers.bench.start();
        papers.drop('1.pdf', pdf('one'));
        const [run] = await papers.bench.endedRuns(1);
        assert.equal(run.counts.created, 1);
        assert.equal(papers.attached('invoice', invoice).length, 1);
        assert.equal(papers.bench.changes('attachment').created, 1);
    });

    it('waits while the key is not let in, and refuses nothing', async () => {
        const invoice = papers.addInvoice('1');
        papers.writeMapping();
        papers.bench.simulator.faults.add({ kind: '401', times: 30 });
        await papers.bench.start();
        papers.drop('1.pdf', pdf('one'));
        await papers.bench.problem('connection.not-allowed');
        assert.equal(papers.names().length, 1);
        papers.bench.simulator.faults.clear();
        await waitUntil('it is there', () => papers.attached('invoice', invoice).length === 1);
        await papers.bench.noProblem('connection.not-allowed');
    });

    it('uploads again what was lost between upload and attachment, and nothing twice', async () => {
        const invoice = papers.addInvoice('1');
        papers.writeMapping();
        papers.bench.simulator.faults.add({ kind: 'reset', match: { method: 'POST', path: '/attachments' }, times: 3 });
        await papers.bench.start();
        papers.drop('1.pdf', pdf('one'));
        await waitUntil('it was uploaded', () => papers.calls('POST', '/attachments') === 1);
        const { files } = papers.bench.simulator.account().tables;
        [...files.all()].forEach(file => files.remove(file.id));
        await waitUntil('it is there', () => papers.attached('invoice', invoice).length === 1);
        assert.equal(papers.calls('POST', '/files'), 2);
    });
});
