import assert from 'node:assert/strict';
import { renameSync, rmSync } from 'node:fs';
import { waitUntil } from '../spec-support/wait-until';
import { AttachmentBench, pdf } from './attachment-fixture';

describe('files that cannot be uploaded as they are', () => {
    let papers: AttachmentBench;

    beforeEach(async () => {
        papers = await AttachmentBench.make();
    });

    afterEach(() => papers.bench.close());

    const counts = async (number: number): Promise<string[]> =>
        (await papers.bench.endedRuns(number)).map(({ state, counts: { read, created, updated, unchanged, refused } }) =>
            [state, read, created, updated, unchanged, refused].join(' ')
        );

    describe('leaves a file where it is and tells', () => {
        const cases: readonly (readonly [string, string, string | Uint8Array, string])[] = [
            ['a name without a number', 'invoice.tx', 'x', 'file.name-without-number'],
            ['a type that Invoiced does not take', '1.xml', '<x/>', 'file.type-not-taken'],
            ['more than 20 MiB', '1.txt', Buffer.alloc(20 * 1024 * 1024 + 1, 'x'), 'file.too-large'],
            ['a PDF that is none', '1.pdf', 'MZ not a pdf %%EOF', 'file.wrong-content'],
            ['a PDF without an end', '1.pdf', '%PDF-1.4 cut off', 'file.incomplete-pdf'],
            ['a workbook that is a web page', '1.xls', '<html>', 'file.wrong-content'],
            ['an archive without its directory', '1.zip', Buffer.from([0x50, 0x4b, 3, 4, 9]), 'file.incomplete-zip'],
            ['an empty file', '1.txt', '', 'file.empty']
        ];
        for (const [name, file, content, code] of cases) {
            it(name, async () => {
                papers.writeMapping({ kind: 'attachments', fileName: '{number}.???' });
                papers.drop(file, content);
                await papers.bench.start();
                const problem = await papers.bench.problem(code);
                assert.deepEqual([problem.severity, problem.file], ['error', papers.bench.folder.at('papers', file)]);
                assert.deepEqual(papers.names(), [file]);
                assert.equal(papers.calls('POST', '/'), 0);
            });
        }
    });

    it('is content again once a file was renamed, mended or taken away', async () => {
        const invoice = papers.addInvoice('7');
        papers.writeMapping();
        const wrong = papers.drop('seven.txt', pdf('seven'));
        const broken = papers.drop('8.pdf', '%PDF-1.4');
        await papers.bench.start();
        await papers.bench.problem('file.name-without-number');
        await papers.bench.problem('file.incomplete-pdf');
        renameSync(wrong, papers.bench.folder.at('papers', '7.pdf'));
        rmSync(broken);
        await waitUntil('it is attached', () => papers.attached('invoice', invoice).length === 1);
        await papers.bench.noProblem('file.name-without-number');
        await papers.bench.noProblem('file.incomplete-pdf');
    });

    it('looks at a name again when the mapping changes', async () => {
        const invoice = papers.addInvoice('7');
        papers.writeMapping();
        papers.drop('Rechnung 7.pdf', pdf('seven'));
        papers.drop('7_x.txt', 'x');
        await papers.bench.start();
        await papers.bench.problem('file.name-without-number');
        papers.writeMapping({ files: '*.pdf', fileName: 'Rechnung {number}.pdf' });
        await papers.bench.engine.openWorkspace(papers.bench.workspace);
        await waitUntil('it is attached', () => papers.attached('invoice', invoice).length === 1);
    });

    it('does not begin with a PDF that is still being written', async () => {
        const invoice = papers.addInvoice('1');
        papers.writeMapping();
        papers.drop('1.pdf', '%PDF-1.4 half of i');
        await papers.bench.start({ youth: 60_000 });
        await waitUntil('it was looked at', async () => (await papers.bench.status('papers'))?.state === 'idle');
        papers.drop('1.pdf', pdf('whole'));
        await waitUntil('it is attached', () => papers.attached('invoice', invoice).length === 1);
        assert.deepEqual(await papers.bench.problems(), []);
    });

    it('puts aside what Invoiced refuses, and settles that when it is dropped again', async () => {
        papers.addInvoice('1');
        papers.writeMapping({ kind: 'attachments', fileName: '{number}.txt' });
        papers.drop('1.txt', Buffer.from([1, 0, 2])); // not a text, which only Invoiced looks at
        await papers.bench.start();
        assert.deepEqual(await counts(1), ['finished 1 0 0 0 1']);
        const problem = await papers.bench.problem('invoiced.refused');
        assert.match(problem.text, /not allowed/);
        assert.match(problem.file ?? '', /failed[\\/]1\.txt$/);
        assert.deepEqual([papers.names(), papers.names('failed')], [[], ['1.txt']]);
        papers.drop('1.txt', 'a text');
        await counts(2);
        await papers.bench.noProblem('invoiced.refused');
    });
});
