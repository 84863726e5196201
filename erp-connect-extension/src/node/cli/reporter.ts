import { MappingStatus, RunInfo } from '../../common/engine-protocol';
import { Engine } from '../engine/engine';
import { Output, describe, outcomeText } from './output';

// Runs that are looked at for news.
const LATEST = 50;

/** Tells of each run that ended, each problem that came up, and each mapping that has mistakes: once. */
export class Reporter {
    private told = new Set<string>();
    private lastProblem = 0;
    private readonly mistakes = new Map<string, string>();
    private telling: Promise<void> = Promise.resolve();

    constructor(
        private readonly engine: Engine,
        private readonly output: Output
    ) {}

    async skipPast(): Promise<void> {
        this.told = new Set((await this.endedRuns()).map(endOf));
        this.lastProblem = Math.max(0, ...(await this.engine.problems({ limit: 1000 })).items.map(problem => problem.id));
    }

    tell(): Promise<void> {
        // The engine may stop meanwhile, and its ledger with it: what was not told lies there.
        this.telling = this.telling.then(() => this.tellNew()).catch(() => undefined);
        return this.telling;
    }

    private async tellNew(): Promise<void> {
        (await this.engine.snapshot()).mappings.forEach(status => this.tellMistake(status));
        const runs = await this.endedRuns();
        const news = runs.filter(run => !this.told.has(endOf(run)));
        this.told = new Set(runs.map(endOf));
        for (const run of news) {
            this.output.say({ run }, `${new Date().toISOString()}  ${run.file}: ${run.state}, ${outcomeText(run)}`);
        }
        const { items } = await this.engine.problems({ limit: 1000 });
        for (const problem of items.filter(({ id }) => id > this.lastProblem).sort((left, right) => left.id - right.id)) {
            this.lastProblem = problem.id;
            this.output.say({ problem }, describe(problem));
        }
    }

    private tellMistake({ id, state, reason = '' }: MappingStatus): void {
        if (state !== 'invalid') {
            if (this.mistakes.delete(id)) {
                this.output.say({ mapping: { id, state } }, `${id} has no mistakes any more and runs.`);
            }
        } else if (this.mistakes.get(id) !== reason) {
            this.mistakes.set(id, reason);
            this.output.say({ mapping: { id, state, reason } }, mistakeText(id, reason));
        }
    }

    private async endedRuns(): Promise<RunInfo[]> {
        const runs = await this.engine.runs(undefined, LATEST);
        return runs.filter(({ state }) => state === 'finished' || state === 'failed').sort((left, right) => left.id - right.id);
    }
}

/** What a person must know of a mapping that does not run. */
export function mistakeText(id: string, reason: string): string {
    return `error: ${id} has mistakes and does not run: ${reason} Its files wait.`;
}

/** A run ends again each time that refused records of it are sent again. */
function endOf({ id, finishedAt }: RunInfo): string {
    return `${id} ${finishedAt ?? 0}`;
}
