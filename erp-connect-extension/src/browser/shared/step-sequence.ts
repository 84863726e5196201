import { Answer, BACK } from './quick-steps';

/** What a step may show of where it stands. */
export interface StepPosition {
    /** 1-based, counting only the steps that apply. */
    readonly step: number;
    readonly totalSteps: number;
    readonly canGoBack: boolean;
}

/** One question about a draft. The answer is the draft with what the person said. */
export interface Step<T> {
    /** Whether it is asked at all, given the answers so far. Absent: always. */
    applies?(draft: T): boolean;
    ask(draft: T, position: StepPosition): Promise<Answer<T>>;
}

/**
 * Asks step after step, and backwards on request.
 * @returns the finished draft, or `undefined` when the person gave up
 */
export async function runSteps<T>(steps: readonly Step<T>[], start: T): Promise<T | undefined> {
    let draft = start;
    const asked: Step<T>[] = [];
    for (;;) {
        const applicable = steps.filter(step => step.applies?.(draft) ?? true);
        const next = applicable.find(step => !asked.includes(step));
        if (!next) {
            return draft;
        }
        const before = asked.filter(step => applicable.includes(step)).length;
        const answer = await next.ask(draft, { step: before + 1, totalSteps: applicable.length, canGoBack: before > 0 });
        if (answer === undefined) {
            return undefined;
        }
        if (answer === BACK) {
            asked.pop();
        } else {
            draft = answer;
            asked.push(next);
        }
    }
}
