import assert from 'node:assert/strict';
import { waitUntil } from '../spec-support/wait-until';
import { AttachmentBench, pdf } from './attachment-fixture';

describe('upload of PDFs and attachments', () => {
    let papers: AttachmentBench;

    beforeEach(async () => {
        papers = await AttachmentBench.make();
    });

    afterEach(() => papers.bench.close());

    const counts = async (number: number): Promise<string[]> =>
        (await papers.bench.endedRuns(number)).map(({ state, counts: { read, created, updated, unchanged, refused } }) =>
            [state, read, created, updated, unchanged, refused].join(' ')
        );

    it('makes a file the PDF of its invoice', async () => {
        const invoice = papers.addInvoice('INV-1');
        papers.writeMapping();
        papers.drop('inv-1.PDF', pdf('one'));
        await papers.bench.start();
        assert.deepEqual(await counts(1), ['finished 1 1 0 0 0']);
        assert.deepEqual(papers.attached('invoice', invoice), [{ name: 'inv-1.pdf', location: 'pdf', content: Buffer.from(pdf('one')) }]);
        assert.deepEqual([papers.names().length, papers.names('done').length], [0, 1]);
        const upload = papers.bench.simulator.journal.entries().find(({ path }) => path === '/files');
        assert.ok(upload?.headers['idempotency-key']);
        assert.deepEqual(upload.files, [{ field: 'file', name: 'inv-1.PDF', size: pdf('one').length }]);
    });

    it('replaces a PDF and keeps what else is attached', async () => {
        const invoice = papers.addInvoice('1');
        papers.writeMapping();
        papers.writeMapping({ kind: 'attachments', fileName: '{number}-{*}.*' }, 'more');
        papers.drop('1.pdf', pdf('old'));
        papers.drop('1-note.txt', 'a note');
        await papers.bench.start();
        await waitUntil('both are there', () => papers.attached('invoice', invoice).length === 2);
        papers.drop('1.pdf', pdf('new'));
        await waitUntil('the PDF is replaced', () =>
            papers.attached('invoice', invoice).some(({ content }) => content.toString() === pdf('new'))
        );
        const attached = papers.attached('invoice', invoice).map(({ name, location, content }) => [name, location, content.toString()]);
        assert.deepEqual(attached.sort(), [
            ['1-note.txt', 'attachment', 'a note'],
            ['1.pdf', 'pdf', pdf('new')]
        ]);
    });

    it('replaces the PDF of a paid invoice and leaves it closed', async () => {
        const invoice = papers.addPaidInvoice('1');
        const row = (): { closed: boolean; paid: boolean } => papers.bench.simulator.account().tables.invoices.get(invoice)!;
        assert.equal(row().closed, true);
        papers.writeMapping();
        papers.drop('1.pdf', pdf('old'));
        await papers.bench.start();
        assert.deepEqual(await counts(1), ['finished 1 1 0 0 0']);
        assert.equal(papers.calls('PATCH', '/invoices'), 0, 'the first PDF needs no change of the invoice');
        papers.drop('1.pdf', pdf('new'));
        assert.deepEqual((await counts(2))[1], 'finished 1 0 1 0 0');
        assert.deepEqual(
            papers.attached('invoice', invoice).map(({ content }) => content.toString()),
            [pdf('new')]
        );
        assert.deepEqual([row().closed, row().paid], [true, true]);
        assert.equal(papers.calls('PATCH', '/invoices'), 2);
    });

    it('does not replace the PDF of a voided invoice, and says where the file is', async () => {
        const invoice = papers.addInvoice('1');
        papers.writeMapping();
        papers.drop('1.pdf', pdf('old'));
        await papers.bench.start();
        await counts(1);
        const { invoices } = papers.bench.simulator.account().tables;
        invoices.put({ ...invoices.get(invoice)!, voided: true });
        papers.drop('1.pdf', pdf('new'));
        const problem = await papers.bench.problem('file.document-voided');
        assert.deepEqual((await counts(2))[1], 'finished 1 0 0 0 1');
        assert.equal(problem.key, '1');
        await waitUntil('the file lies in failed', () => papers.names('failed').length === 1);
        assert.deepEqual(papers.names('failed'), ['1.pdf']);
        assert.match((await papers.bench.problem('file.document-voided')).file ?? '', /failed[\\/]1\.pdf$/);
    });

    it('sends nothing again for the same bytes, and another content under the same name again', async () => {
        const invoice = papers.addInvoice('1');
        papers.writeMapping({ kind: 'attachments', fileName: '{number}_{*}.*' });
        papers.drop('1_a.txt', 'one');
        await papers.bench.start();
        await counts(1);
        const calls = papers.bench.simulator.journal.entries().length;
        papers.drop('1_a.txt', 'one');
        assert.deepEqual((await counts(2))[1], 'finished 1 0 0 1 0');
        assert.equal(papers.bench.simulator.journal.entries().length, calls);
        const [, again] = await papers.bench.endedRuns(2);
        assert.match((await papers.bench.told(again))[0].text, /to the invoice 1 before/);
        papers.drop('1_a.txt', 'two');
        assert.deepEqual((await counts(3))[2], 'finished 1 1 0 0 0');
        papers.drop('1_a.txt', 'one');
        assert.deepEqual((await counts(4))[3], 'finished 1 0 0 1 0');
        papers.drop('1_b.txt', 'one');
        await counts(5);
        assert.deepEqual(
            papers.attached('invoice', invoice).map(({ content }) => content.toString()),
            ['one', 'two', 'one']
        );
    });

    it('pain 47: takes names in either form of accents for one', async () => {
        const invoice = papers.addInvoice('É-1'.normalize('NFC'));
        papers.writeMapping({ files: 'Amélie*.pdf'.normalize('NFC'), fileName: 'Amélie_{number}.pdf'.normalize('NFD') });
        papers.drop('Amélie_É-1.pdf'.normalize('NFC'), pdf('one'));
        papers.drop('Amélie_É-1.pdf'.normalize('NFD'), pdf('one'));
        await papers.bench.start();
        assert.deepEqual((await counts(2)).sort(), ['finished 1 0 0 1 0', 'finished 1 1 0 0 0']);
        assert.equal(papers.attached('invoice', invoice).length, 1);
        assert.equal(papers.calls('POST', '/files'), 1);
    });

    it('sends the same bytes to as many records as their names say', async () => {
        const invoices = ['1', '2', '3'].map(number => papers.addInvoice(number));
        papers.writeMapping();
        ['1', '2', '3'].forEach(number => papers.drop(`${number}.pdf`, pdf('terms')));
        await papers.bench.start();
        await counts(3);
        assert.deepEqual(
            invoices.map(id => papers.attached('invoice', id).length),
            [1, 1, 1]
        );
    });

    it('attaches to customers, estimates and credit notes', async () => {
        const { createCustomer, createEstimate, createCreditNote } = await import('invoiced-simulator');
        const account = papers.bench.simulator.account();
        const customer = createCustomer(account, { name: 'Acme', number: 'C-1' });
        const items = [{ quantity: 1, unit_cost: 5 }];
        const estimate = createEstimate(account, { customer: customer.id, number: 'E-1', items });
        const note = createCreditNote(account, { customer: customer.id, number: 'N-1', items });
        for (const object of ['customer', 'estimate', 'credit_note']) {
            papers.writeMapping({ kind: 'attachments', object, files: `${object}*`, fileName: `${object} {number}.txt` }, object);
        }
        papers.drop('customer C-1.txt', 'c');
        papers.drop('estimate E-1.txt', 'e');
        papers.drop('credit_note N-1.txt', 'n');
        await papers.bench.start();
        await counts(3);
        assert.equal(papers.attached('customer', customer.id).length, 1);
        assert.equal(papers.attached('estimate', estimate.id).length, 1);
        assert.equal(papers.attached('credit_note', note.id).length, 1);
    });

    it('zips what Invoiced does not take, if the mapping says so', async () => {
        const invoice = papers.addInvoice('1');
        papers.writeMapping({ kind: 'attachments', fileName: '{number}.*', zip: true });
        papers.drop('1.XML', '<invoice/>'.repeat(1000));
        papers.drop('1.txt', 'plain');
        await papers.bench.start();
        await counts(2);
        const attached = papers.attached('invoice', invoice).sort((left, right) => left.name.localeCompare(right.name));
        assert.deepEqual(
            attached.map(({ name }) => name),
            ['1_XML.zip', '1.txt']
        );
        const [zip] = attached;
        assert.ok(zip.content.length < 1000);
        assert.ok(zip.content.includes('1.XML'));
    });

    it('keeps or deletes the file if the mapping says so', async () => {
        papers.addInvoice('1');
        papers.addInvoice('2');
        papers.writeMapping({ files: '1*', afterwards: 'keep' }, 'keep');
        papers.writeMapping({ files: '2*', afterwards: 'delete' }, 'delete');
        papers.drop('1.pdf', pdf('one'));
        papers.drop('2.pdf', pdf('two'));
        await papers.bench.start();
        await counts(2);
        await waitUntil('one is left', () => papers.names().join() === '1.pdf');
        assert.equal(papers.bench.changes('attachment').created, 2);
        assert.equal((await papers.bench.runs()).length, 2);
    });

    it('never holds many files at once, and takes those of one invoice in their order', async () => {
        const invoice = papers.addInvoice('1');
        papers.bench.simulator.change({ latency: 20 });
        papers.writeMapping({ fileName: '{number}_{*}.pdf' });
        for (const version of ['a', 'b', 'c', 'd', 'e']) {
            papers.drop(`1_${version}.pdf`, pdf(version));
            papers.addInvoice(`other-${version}`);
            papers.drop(`other-${version}_x.pdf`, pdf('x'));
        }
        await papers.bench.start();
        await counts(10);
        assert.deepEqual(
            papers.attached('invoice', invoice).map(({ content }) => content.toString()),
            [pdf('e')]
        );
        assert.ok(papers.bench.simulator.stats().maxInFlight <= 4, JSON.stringify(papers.bench.simulator.stats()));
    });
});
