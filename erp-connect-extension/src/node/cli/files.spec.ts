import assert from 'node:assert/strict';
import { AttachmentBench, pdf } from '../attachments/attachment-fixture';
import { CommandLine } from '../spec-support/command-line';

describe('erp-connect with PDFs and attachments', () => {
    let papers: AttachmentBench;
    let cli: CommandLine;

    beforeEach(async () => {
        papers = await AttachmentBench.make();
        cli = new CommandLine(papers.bench.home.path);
    });

    afterEach(() => papers.bench.close());

    it('uploads a file that is named, wherever it lies, and says what became of it', async () => {
        const invoice = papers.addInvoice('INV-1');
        const mapping = papers.writeMapping({ fileName: '{number}_{*}.pdf' });
        const file = papers.bench.folder.write('elsewhere/inv-1_copy.pdf', pdf('one'));
        const result = await cli.run(['upload', mapping, file, '--json']);
        assert.deepEqual([result.code, result.stderr], [0, '']);
        const record = result.last('record');
        assert.deepEqual([record.number, record.place, record.name], ['inv-1', 'pdf', 'inv-1_copy.pdf']);
        assert.deepEqual([result.last('summary').state, result.last('summary').read, result.last('summary').created], ['finished', 1, 1]);
        assert.equal(papers.attached('invoice', invoice).length, 1);
        assert.equal(papers.bench.names('elsewhere').length, 1);
        const again = await cli.run(['upload', mapping, file]);
        assert.match(again.stdout, /uploaded as the PDF of the invoice INV-1 before|inv-1 before/);
        assert.match(again.stdout, /inv-1_copy\.pdf: 1 unchanged/);
    });

    it('uploads all of the folder, and tells which files wait', async () => {
        const invoice = papers.addInvoice('2');
        const mapping = papers.writeMapping();
        papers.drop('1.pdf', pdf('one'));
        papers.drop('2.pdf', pdf('two'));
        const result = await cli.run(['upload', mapping, '--json']);
        assert.equal(result.code, 1);
        assert.equal(result.last('problem').code, 'file.no-document');
        assert.deepEqual(
            result.lines().flatMap(({ summary }) => (summary ? [(summary as { state: string }).state] : [])),
            ['missing', 'finished']
        );
        assert.deepEqual([papers.names(), papers.names('done').length], [['1.pdf'], 1]);
        assert.equal(papers.attached('invoice', invoice).length, 1);
        papers.addInvoice('1');
        assert.equal((await cli.run(['upload', mapping])).code, 0);
        assert.deepEqual(papers.names(), []);
    });

    it('ends with 2 for a file that cannot be uploaded', async () => {
        const mapping = papers.writeMapping();
        const result = await cli.run(['upload', mapping, papers.drop('x.txt', 'x'), '--json']);
        assert.deepEqual([result.code, result.last('problem').code], [2, 'file.name-without-number']);
    });

    it('previews without sending anything', async () => {
        papers.addInvoice('1');
        const mapping = papers.writeMapping();
        const file = papers.drop('1.pdf', pdf('one'));
        const preview = async (): Promise<[number | undefined, unknown]> => {
            const result = await cli.run(['preview', mapping, file, '--json']);
            return [result.code, result.lines()[0].action];
        };
        const first = await cli.run(['preview', mapping, file, '--json']);
        assert.deepEqual(first.lines(), [
            { record: { file, number: '1', name: '1.pdf', place: 'pdf' }, object: 'invoice', action: 'new' },
            { summary: { rows: 0, read: 1, new: 1, changed: 0, unchanged: 0, refused: 0, skipped: 0 } }
        ]);
        assert.equal(papers.bench.simulator.journal.entries().length, 0);
        await cli.run(['upload', mapping]);
        papers.drop('1.pdf', pdf('one'));
        assert.deepEqual(await preview(), [0, 'unchanged']);
        papers.drop('1.pdf', pdf('two'));
        assert.deepEqual(await preview(), [0, 'changed']);
        papers.drop('1.pdf', '%PDF-1.4');
        const broken = await cli.run(['preview', mapping, file]);
        assert.equal(broken.code, 2);
        assert.match(broken.stdout, /1\.pdf: The PDF is not complete/);
    });

    it('validates such mappings', async () => {
        papers.writeMapping();
        papers.writeMapping({ fileName: '*.pdf' }, 'broken');
        const result = await cli.run(['validate', papers.bench.workspace]);
        assert.equal(result.code, 2);
        assert.match(result.stdout, /broken\.mapping\.json:\d+:\d+: error: The pattern does not say where the number stands/);
        assert.match(result.stdout, /2 files, 1 errors/);
    });
});
