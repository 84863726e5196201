import { TableOptions, TableRow } from '../../../common/records/table';
import { SheetFacts } from './sheet-facts';
import { WorkbookFileKind } from './workbook-file-kind';
import { patience, WORKBOOK_LIMITS } from './workbook-limits';
import { readerFailed } from './workbook-problems';
import { ThreadLimits, WorkbookThread } from './workbook-thread';
import { OpenedSheet } from './worker-protocol';

/** Reads one workbook in a thread of its own; in several, where it is read several times at once. */
export class WorkbookReading {
    private resting: WorkbookThread | undefined;
    private readonly limits: ThreadLimits;

    /** @param size of the file in bytes; decides how long reading may take */
    constructor(
        private readonly file: string,
        private readonly kind: WorkbookFileKind['kind'],
        size: number,
        limits?: ThreadLimits
    ) {
        this.limits = limits ?? { heapMegabytes: WORKBOOK_LIMITS.heapMegabytes, patience: patience(size) };
    }

    /** Chooses the sheet and finds its table. Rejects with a `SourceError`. */
    async open(options: TableOptions): Promise<OpenedSheet> {
        const thread = this.take();
        let isDone = false;
        try {
            thread.ask({ ask: 'open', file: this.file, kind: this.kind, options });
            const answer = await thread.next();
            if (answer.tell !== 'opened') {
                throw readerFailed(this.file, 'its reader gave another answer than it was asked for');
            }
            isDone = true;
            return answer.opened;
        } finally {
            this.giveBack(thread, isDone);
        }
    }

    /** Streams a sheet; gives what was noticed of it in the end. Rejects with a `SourceError`. */
    async *rows(sheet: number, width: number): AsyncGenerator<readonly TableRow[], SheetFacts> {
        const thread = this.take();
        let isDone = false;
        try {
            thread.ask({ ask: 'rows', file: this.file, kind: this.kind, sheet, width });
            for (;;) {
                const answer = await thread.next();
                if (answer.tell === 'rows') {
                    thread.ask({ ask: 'more' });
                    if (answer.rows.length > 0) {
                        yield answer.rows;
                    }
                } else if (answer.tell === 'end') {
                    isDone = true;
                    return answer.facts;
                }
            }
        } finally {
            this.giveBack(thread, isDone);
        }
    }

    private take(): WorkbookThread {
        const thread = this.resting?.isAlive ? this.resting : new WorkbookThread(this.file, this.limits);
        this.resting = undefined;
        return thread;
    }

    /** A thread that was left in the middle of its work still goes on with it: it cannot be used again. */
    private giveBack(thread: WorkbookThread, isDone: boolean): void {
        if (isDone && this.resting === undefined) {
            this.resting = thread;
            thread.rest();
        } else {
            thread.end();
        }
    }
}
