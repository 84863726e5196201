import { stat } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { SourceError } from '../record-source';
import { cannotRead } from '../source-problems';
import { OpenWorkbook } from './open-workbook';
import { openAnyWorkbook } from './open-any-workbook';
import { chooseSheet } from './sheet-choice';
import { noFacts } from './sheet-facts';
import { BATCHES_AHEAD, WorkerAnswer, WorkerRequest } from './worker-protocol';
import { readerFailed } from './workbook-problems';

/** The thread in which workbooks are read: it may run out of memory or of time, and the engine goes on. */
class WorkbookWorker {
    /** The workbook of the last request, in case the next one is about the same file. */
    private last: { readonly key: string; readonly workbook: OpenWorkbook } | undefined;
    private credit = 0;
    private wake: (() => void) | undefined;

    async handle(request: WorkerRequest): Promise<void> {
        if (request.ask === 'more') {
            this.credit++;
            this.wake?.();
            return;
        }
        try {
            const workbook = await this.open(request.file, request.kind);
            if (request.ask === 'open') {
                const { format, sheets, computesOnLoad } = workbook;
                const chosen = await chooseSheet(request.file, workbook, request.options);
                tell({
                    tell: 'opened',
                    opened: { format, sheets: sheets.map(({ name, isHidden }) => ({ name, isHidden })), computesOnLoad, chosen }
                });
            } else {
                await this.sendRows(workbook, request.sheet, request.width);
            }
        } catch (error) {
            tell({ tell: 'failed', problem: (error instanceof SourceError ? error : readerFailed(request.file, error)).problem });
        }
    }

    private async open(file: string, kind: (WorkerRequest & { ask: 'open' })['kind']): Promise<OpenWorkbook> {
        const { size, mtimeMs } = await stat(file).catch((error: unknown) => {
            throw cannotRead(file, error);
        });
        const key = `${size} ${mtimeMs} ${file}`;
        if (this.last?.key !== key) {
            this.last = undefined;
            this.last = { key, workbook: await openAnyWorkbook(file, kind) };
        }
        return this.last.workbook;
    }

    private async sendRows(workbook: OpenWorkbook, sheet: number, width: number): Promise<void> {
        this.credit = BATCHES_AHEAD;
        let facts = noFacts();
        for await (const rows of workbook.rows(sheet, width, found => (facts = found))) {
            if (this.credit === 0) {
                await new Promise<void>(wake => (this.wake = wake));
            }
            this.credit--;
            tell({ tell: 'rows', rows });
        }
        tell({ tell: 'end', facts });
    }
}

function tell(answer: WorkerAnswer): void {
    parentPort?.postMessage(answer);
}

// Libraries print what they wonder about, and that may be the content of cells.
process.stdout.write = process.stderr.write = () => true;

const worker = new WorkbookWorker();
parentPort?.on('message', (request: WorkerRequest) => void worker.handle(request));
