import PQueue from 'p-queue';
import { SourceError } from '../../readers/record-source';
import { unpackRecords } from './packed-records';
import { LaunchPlanning, PlanningEnded, PlanningHost } from './planning-host';
import { expressionIds, interrupted, tooMuchMemory, tooSlow } from './planning-problems';
import { PlannedRecord } from './planned-record';
import { PlannedTable, PlanningTask } from './planning-protocol';

// Each takes some fifty megabytes while it works.
const MOST_AT_ONCE = 3;
/** Milliseconds that one without work lives on: files mostly come in bunches. */
const IDLE = 3000;
/** Milliseconds without a sign of life after which one is given up: it tells one every second unless it is stuck. */
const PATIENCE = 60_000;

/** Takes the records of a table as they are planned. */
export interface PlanSink {
    /** A go at the table from its first row: what was taken before is void. */
    begin(): Promise<void>;
    /** Gives false, and takes none of them, when a record of the same key was taken before. */
    take(records: readonly PlannedRecord[]): Promise<boolean>;
}

export interface PlanningSettings {
    readonly launch?: LaunchPlanning;
    /** Milliseconds without a sign of life. */
    readonly patience?: number;
    /** Milliseconds that a place without work waits for more. */
    readonly idle?: number;
}

/**
 * Plans tables beside the main thread, which stays free for deliveries and people. Whatever a file or a mapping does
 * there becomes a problem; it never takes the engine along.
 */
export class Planning {
    private readonly queue = new PQueue({ concurrency: MOST_AT_ONCE });
    private readonly resting = new Map<PlanningHost, NodeJS.Timeout>();
    private readonly patience: number;
    private readonly idle: number;

    constructor(private readonly settings: PlanningSettings = {}) {
        this.patience = settings.patience ?? PATIENCE;
        this.idle = settings.idle ?? IDLE;
    }

    /**
     * Reads, maps and groups a whole table. Rejects with a `SourceError` when that cannot be done, with the signal's
     * reason when it is aborted, and with what the file system says when that is why.
     */
    plan(task: PlanningTask, sink: PlanSink, signal: AbortSignal): Promise<PlannedTable> {
        return this.queue.add(() => this.persist(task, sink, signal));
    }

    /** A task of this kind comes within seconds: what it needs is started now, so that it need not wait. */
    expect(task: Pick<PlanningTask, 'upload'>): void {
        this.rest(this.hostFor(task));
    }

    /** Ends what rests. What is at work ends by its signal. */
    close(): void {
        [...this.resting.keys()].forEach(host => this.drop(host));
    }

    /** What was ended from outside begins anew, once. */
    private async persist(task: PlanningTask, sink: PlanSink, signal: AbortSignal): Promise<PlannedTable> {
        for (let attempt = 1; ; attempt++) {
            signal.throwIfAborted();
            const host = this.hostFor(task);
            try {
                return await this.attempt(host, task, sink, signal);
            } catch (error) {
                if (!(error instanceof PlanningEnded)) {
                    throw error;
                }
                if (error.how !== 'gone' || attempt > 1) {
                    throw this.problemOf(error, task, host.row);
                }
            }
        }
    }

    private async attempt(host: PlanningHost, task: PlanningTask, sink: PlanSink, signal: AbortSignal): Promise<PlannedTable> {
        const abort = (): void => host.end(signal.reason as Error);
        signal.addEventListener('abort', abort);
        let isDone = false;
        try {
            const planned = await this.converse(host, task, sink);
            isDone = true;
            return planned;
        } finally {
            signal.removeEventListener('abort', abort);
            if (isDone) {
                this.rest(host);
            } else {
                host.end();
            }
        }
    }

    private async converse(host: PlanningHost, task: PlanningTask, sink: PlanSink): Promise<PlannedTable> {
        let isVoid = false;
        host.ask({ ask: 'plan', task });
        for (;;) {
            const answer = await host.next();
            switch (answer.tell) {
                case 'begin':
                    isVoid = false;
                    await sink.begin();
                    break;
                case 'records': {
                    const isTaken: boolean = isVoid || (await sink.take(answer.records.flatMap(unpackRecords)));
                    isVoid ||= !isTaken;
                    host.ask({ ask: isTaken ? 'more' : 'again' });
                    break;
                }
                case 'planned':
                    return answer.planned;
                case 'failed':
                    throw new SourceError(answer.problem);
                case 'broke':
                    throw Object.assign(new Error(answer.message), { code: answer.code });
            }
        }
    }

    private hostFor(task: Pick<PlanningTask, 'upload'>): PlanningHost {
        const place = expressionIds(task).length > 0 ? 'process' : 'thread';
        const rested = [...this.resting.keys()].find(host => host.place === place);
        if (rested) {
            clearTimeout(this.resting.get(rested));
            this.resting.delete(rested);
        }
        const host = rested?.isAlive ? rested : new PlanningHost(place, this.patience, this.settings.launch);
        host.hold(true);
        return host;
    }

    /** One of each kind may wait for the next file. */
    private rest(host: PlanningHost): void {
        if ([...this.resting.keys()].some(({ place }) => place === host.place)) {
            host.end();
            return;
        }
        host.hold(false);
        this.resting.set(host, setTimeout(() => this.drop(host), this.idle).unref());
    }

    private drop(host: PlanningHost): void {
        clearTimeout(this.resting.get(host));
        this.resting.delete(host);
        host.end();
    }

    private problemOf({ how }: PlanningEnded, task: PlanningTask, row: number | undefined): SourceError {
        switch (how) {
            case 'memory':
                return tooMuchMemory(task, row);
            case 'stuck':
                return tooSlow(task, row, Math.round(this.patience / 1000));
            case 'gone':
                return interrupted(task);
        }
    }
}
