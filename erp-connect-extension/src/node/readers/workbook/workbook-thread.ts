import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { SourceError } from '../record-source';
import { readerFailed, tooLarge, tooSlow } from './workbook-problems';
import { WorkerAnswer, WorkerRequest } from './worker-protocol';

/** Milliseconds that a thread without work lives on, in case the same file is read again, as it mostly is. */
const IDLE = 3000;

/** What a thread may take. */
export interface ThreadLimits {
    readonly heapMegabytes: number;
    /** Milliseconds from one sign of life to the next. */
    readonly patience: number;
}

/** One thread that reads one workbook. What kills it becomes a problem; it never takes the engine along. */
export class WorkbookThread {
    private readonly worker: Worker;
    private readonly answers: WorkerAnswer[] = [];
    private failure: SourceError | undefined;
    private wake: (() => void) | undefined;
    private idle: NodeJS.Timeout | undefined;

    constructor(
        private readonly file: string,
        private readonly limits: ThreadLimits
    ) {
        // Beside this file when compiled, and beside the bundle when bundled: see scripts/lib/app-bundle.mjs.
        this.worker = new Worker(join(__dirname, 'workbook-worker.js'), {
            resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
            // What the thread is started with must not depend on how the engine was: no inspector, no test hooks.
            execArgv: [],
            // What it prints nobody reads: it prints nothing, see there. A stream that is read would keep the process alive.
            stdout: true,
            stderr: true
        });
        this.worker.on('message', (answer: WorkerAnswer) => this.push(answer));
        this.worker.on('error', error => this.fail(this.problemOf(error)));
        this.worker.on('exit', () => this.fail(readerFailed(file, 'its reader ended unexpectedly')));
    }

    get isAlive(): boolean {
        return this.failure === undefined;
    }

    ask(request: WorkerRequest): void {
        clearTimeout(this.idle);
        this.worker.ref();
        this.worker.postMessage(request);
    }

    /** The next answer; rejects with a `SourceError` when there is to be none. */
    async next(): Promise<WorkerAnswer> {
        const answer = this.answers.shift() ?? (await this.waited());
        if (answer.tell === 'failed') {
            throw new SourceError(answer.problem);
        }
        return answer;
    }

    /** Done for now. The process may end, and so does the thread unless it is asked something soon. */
    rest(): void {
        this.worker.unref();
        this.idle = setTimeout(() => this.end(), IDLE).unref();
    }

    end(): void {
        clearTimeout(this.idle);
        this.failure ??= readerFailed(this.file, 'it was closed');
        void this.worker.terminate();
    }

    private async waited(): Promise<WorkerAnswer> {
        const { patience } = this.limits;
        const timer = setTimeout(() => {
            this.fail(tooSlow(this.file, patience / 1000));
            void this.worker.terminate();
        }, patience);
        try {
            while (this.answers.length === 0 && this.failure === undefined) {
                await new Promise<void>(wake => (this.wake = wake));
            }
        } finally {
            clearTimeout(timer);
        }
        const answer = this.answers.shift();
        if (answer === undefined) {
            throw this.failure ?? readerFailed(this.file, 'its reader gave no answer');
        }
        return answer;
    }

    private push(answer: WorkerAnswer): void {
        this.answers.push(answer);
        this.wake?.();
    }

    private fail(failure: SourceError): void {
        this.failure ??= failure;
        this.wake?.();
    }

    private problemOf(error: unknown): SourceError {
        const isMemory = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
        return isMemory
            ? tooLarge(this.file, `it does not fit into ${this.limits.heapMegabytes} MB of memory`)
            : readerFailed(this.file, error);
    }
}
