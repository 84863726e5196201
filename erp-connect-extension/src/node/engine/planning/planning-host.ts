import { PlanningAnswer, PlanningRequest } from './planning-protocol';
import { PlanningDeath, PlanningListener, PlanningPlace, PlanningRunner, launchPlanning } from './launch-planning';

/** What is planned here comes to no end: `stuck` for want of a sign of life, otherwise for the death of its place. */
export class PlanningEnded extends Error {
    constructor(readonly how: PlanningDeath | 'stuck') {
        super(`Planning has ended: ${how}.`);
    }
}

export type LaunchPlanning = (place: PlanningPlace, listener: PlanningListener) => PlanningRunner;

/** One thread or process that plans, seen from the main thread: it is asked, and its answers are taken one by one. */
export class PlanningHost {
    /** The row it was last known to be at. */
    row: number | undefined;
    private readonly runner: PlanningRunner;
    private readonly answers: PlanningAnswer[] = [];
    private failure: Error | undefined;
    private wake: (() => void) | undefined;
    private heard = Date.now();

    /** @param patience milliseconds without a sign of life after which it is given up. */
    constructor(
        readonly place: PlanningPlace,
        private readonly patience: number,
        launch: LaunchPlanning = (where, listener) => launchPlanning[where](listener)
    ) {
        this.runner = launch(place, {
            onAnswer: answer => this.hear(answer),
            onDeath: death => this.fail(death instanceof Error ? death : new PlanningEnded(death))
        });
    }

    get isAlive(): boolean {
        return this.failure === undefined;
    }

    ask(request: PlanningRequest): void {
        if (this.isAlive) {
            this.runner.ask(request);
        }
    }

    /** The next answer beyond signs of life. Rejects with what has ended it. */
    async next(): Promise<PlanningAnswer> {
        this.heard = Date.now();
        const watch = setInterval(() => this.checkAlive(), this.patience / 4);
        try {
            while (this.answers.length === 0 && this.failure === undefined) {
                await new Promise<void>(wake => (this.wake = wake));
            }
        } finally {
            clearInterval(watch);
        }
        const answer = this.answers.shift();
        if (answer === undefined) {
            throw this.failure!;
        }
        return answer;
    }

    /** Whether there is a task. Without one it does not keep the engine's process alive. */
    hold(isHeld: boolean): void {
        this.row = undefined;
        this.runner.hold(isHeld);
    }

    /** @param reason what those are told who still wait for an answer. */
    end(reason: Error = new PlanningEnded('gone')): void {
        this.fail(reason);
        this.runner.end();
    }

    private hear(answer: PlanningAnswer): void {
        this.heard = Date.now();
        if (answer.tell === 'at') {
            this.row = answer.row ?? this.row;
            return;
        }
        this.answers.push(answer);
        this.wake?.();
    }

    private fail(failure: Error): void {
        this.failure ??= failure;
        this.wake?.();
    }

    private checkAlive(): void {
        if (Date.now() - this.heard > this.patience) {
            this.end(new PlanningEnded('stuck'));
        }
    }
}
