import type { ServerResponse } from 'node:http';
import type { Strike } from '../control/fault-list';
import type { JournalEntry } from '../control/journal';
import type { Simulation } from '../simulation';
import type { Context } from './api-request';
import { proxyPage, type ApiResponse } from './api-response';
import { faultAnswer } from './fault-answer';
import { checkIdempotencyKey, type StoredResponse } from './idempotency';
import { checkRoute, type Route } from './router';

type AccountRoute = Extract<Route, { handle: unknown }>;

/** Answers that the idempotency store never keeps. */
const NEVER_STORED = new Set([401, 429]);

/**
 * What happens to a request that was let in: idempotency look-up, time,
 * the handler in its transaction, and the scripted fault around them.
 * An undefined answer means that the connection is cut.
 */
export class Execution {
    private readonly fault: Strike | undefined;
    private readonly key: string | undefined;

    constructor(
        private readonly simulation: Simulation,
        private readonly entry: JournalEntry,
        private readonly response: ServerResponse,
        private readonly route: AccountRoute,
        private readonly context: Context,
        private readonly errorAnswer: (error: unknown) => ApiResponse
    ) {
        const { method, path, headers } = context.request;
        this.fault = simulation.faults.take(method, path);
        this.key = typeof headers['idempotency-key'] === 'string' ? headers['idempotency-key'] : undefined;
        entry.fault = this.fault?.spec.kind ?? null;
    }

    async run(): Promise<ApiResponse | undefined> {
        if (this.key !== undefined) {
            checkIdempotencyKey(this.key, this.context.request.method);
        }
        const early = await this.beforeHandler();
        if (early !== 'go on') {
            return early;
        }
        const stored = this.key === undefined ? undefined : this.context.account.idempotency.get(this.key);
        const isTimedOut = await this.passTime();
        if (isTimedOut) {
            return proxyPage(504, 'Gateway Time-out');
        }
        const answer = stored ? this.replay(stored) : this.execute();
        return this.afterHandler(answer);
    }

    private async beforeHandler(): Promise<ApiResponse | undefined | 'go on'> {
        const fault = this.fault;
        switch (fault?.spec.kind) {
            case 'reset':
                return undefined;
            case 'html-502':
                return fault.spec.when === 'after' ? 'go on' : proxyPage(502, 'Bad Gateway');
            case 'stall':
                return fault.spec.when === 'after' ? 'go on' : this.stallBefore(fault);
            case 'status':
            case '401':
            case '402':
            case '403':
            case '429':
                return this.remember(faultAnswer(fault.spec), fault.spec.remember ?? true);
            default:
                return 'go on';
        }
    }

    /** The lookup of the key is already behind us, so two parallel first calls both get past this wait. */
    private async passTime(): Promise<boolean> {
        const extra = this.fault?.spec.kind === 'latency' ? (this.fault.ms ?? 0) : 0;
        const wait = this.simulation.drawLatency() + extra;
        const limit = this.simulation.timeLimitMs;
        if (wait > 0) {
            await this.simulation.sleeper.sleep(Math.min(wait, limit));
        }
        return wait > limit;
    }

    private execute(): ApiResponse {
        const { account } = this.context;
        let answer: ApiResponse;
        try {
            const done = account.changes.run(() => {
                checkRoute(this.route, this.context);
                return this.route.handle(this.context);
            });
            this.entry.effect = done.effects;
            answer = done.result;
        } catch (error) {
            answer = this.errorAnswer(error);
        }
        if (this.context.request.method === 'GET' && Array.isArray(answer.json)) {
            this.simulation.changes.afterList(account, this.context.request.path);
        }
        const isReplaced = this.fault?.spec.kind === 'status-after' && this.fault.spec.remember !== false;
        return isReplaced ? answer : this.remember(answer, true);
    }

    private async afterHandler(answer: ApiResponse): Promise<ApiResponse | undefined> {
        const fault = this.fault;
        switch (fault?.spec.kind) {
            case 'reset-after':
                return undefined;
            case 'html-502':
                return proxyPage(502, 'Bad Gateway');
            case 'status-after':
                return this.remember(faultAnswer(fault.spec), !this.entry.replay && fault.spec.remember !== false);
            case 'stall':
                return fault.spec.when === 'after' ? this.stallAfter(fault, answer) : answer;
            case 'pdf-text':
                return faultAnswer(fault.spec);
            default:
                return answer;
        }
    }

    /** A caller who left before the wait was over is not served, unless the server works on without him. */
    private async stallBefore(fault: Strike): Promise<undefined | 'go on'> {
        await this.waitAtMost(fault.ms);
        return this.response.destroyed && fault.spec.executeAnyway !== true ? undefined : 'go on';
    }

    private async stallAfter(fault: Strike, answer: ApiResponse): Promise<ApiResponse | undefined> {
        await this.waitAtMost(fault.ms);
        return this.response.destroyed ? undefined : answer;
    }

    private async waitAtMost(ms: number | undefined): Promise<void> {
        const untilGone =
            this.fault?.spec.executeAnyway === true && ms !== undefined
                ? undefined
                : new Promise<void>(resolve => this.response.once('close', () => resolve()));
        await this.simulation.sleeper.sleep(ms ?? Number.MAX_SAFE_INTEGER, untilGone);
    }

    private replay(stored: StoredResponse): ApiResponse {
        this.entry.replay = true;
        this.simulation.traffic.replays += 1;
        return { ...stored, json: parsed(stored.body) };
    }

    private remember(answer: ApiResponse, isWanted: boolean): ApiResponse {
        if (this.key !== undefined && isWanted && !NEVER_STORED.has(answer.status)) {
            this.context.account.idempotency.set(this.key, {
                status: answer.status,
                contentType: answer.contentType ?? 'application/json',
                body: answer.body.toString()
            });
        }
        return answer;
    }
}

function parsed(body: string): unknown {
    try {
        return JSON.parse(body);
    } catch {
        return undefined;
    }
}
