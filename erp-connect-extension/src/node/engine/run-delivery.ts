import { setTimeout as sleep } from 'node:timers/promises';
import { isCompany } from '../invoiced/company';
import { noteAccount } from '../ledger/account-store';
import { DeliveryRow, countDeliveries, pageOfDeliveries, updateDelivery } from '../ledger/delivery-store';
import { findDoubt } from '../ledger/doubt-store';
import { Ledger } from '../ledger/ledger';
import { GatePause, MOST_UNDER_WAY } from './connection-gate';
import { ConnectionSession } from './connection-session';
import { DeliveryManner } from './delivery-manner';
import { DeliveryResult } from './delivery-result';
import { DeliveryTarget } from './delivery-work';
import { isFromOutside } from './file-problems';

const PAGE = 200;
// Waits between attempts whose outcome is unknown, as multiples of the first; after the last the connection is paused.
const PATIENCE = [1, 4, 12, 32];
const FIRST_WAIT = 250;
const BUSY_WAIT = 250;
// After so many attempts a record that the server always fails on no longer holds up the rest of its file.
const MOST_FAULTS = 60;

export interface DeliveryOptions {
    /** How one of them is made. */
    readonly manner: DeliveryManner;
    /** Milliseconds after which Invoiced has surely ended a call that we have given up. */
    readonly serverLimit: number;
    /** Milliseconds before the first repetition of a call whose outcome is unknown. */
    readonly retryWait?: number;
    /** Told after every record. */
    readonly onProgress?: () => void;
    /** Lets calls in flight end and begins no new ones. */
    readonly signal: AbortSignal;
}

/** Delivers what is planned for a run: customers that documents need first, then the records in file order. */
export class RunDelivery {
    private target!: DeliveryTarget;
    private failure: { readonly error: unknown } | undefined;

    constructor(
        private readonly ledger: Ledger,
        private readonly session: ConnectionSession,
        private readonly runId: number,
        private readonly mappingId: string,
        private readonly options: DeliveryOptions
    ) {}

    /**
     * Resolves to true when every delivery has its outcome, to false when the rest has to wait, or when another
     * account answers than before and the run is to be planned anew (it is `taken` then). Rejects when the
     * ledger fails; by then nothing of the run is in flight any more, so that nobody can send it twice at a time.
     */
    async deliver(): Promise<boolean> {
        if (this.isHeld || !(await this.findTarget())) {
            return false;
        }
        for (const phase of [0, 1]) {
            await this.deliverPhase(phase);
        }
        return (await this.ledger.transact(db => countDeliveries(db, this.runId, ['planned', 'sent']))) === 0;
    }

    private get isHeld(): boolean {
        return this.options.signal.aborted || this.failure !== undefined || this.session.gate.paused !== undefined;
    }

    private async findTarget(): Promise<boolean> {
        const company = await this.session.fetchCompany();
        if (!isCompany(company)) {
            this.session.gate.pause(pauseFor(company.kind, 'message' in company ? company.message : 'too many calls at once'));
            return false;
        }
        const { client, connection } = this.session;
        if (await this.ledger.transact(db => noteAccount(db, connection.name, `${connection.baseUrl} ${company.id}`))) {
            return false; // what is planned was planned against what another account holds
        }
        const { serverLimit, signal } = this.options;
        const customFields: DeliveryTarget['customFields'] = () => this.session.fetchCustomFields();
        const doubt = await this.ledger.transact(db => findDoubt(db));
        const isHeld = (): boolean => this.isHeld;
        this.target = {
            ledger: this.ledger.patient,
            client,
            company,
            customFields,
            connection: connection.name,
            serverLimit,
            signal,
            isHeld,
            doubt
        };
        return true;
    }

    private async deliverPhase(phase: number): Promise<void> {
        const underWay = new Set<Promise<void>>();
        try {
            await this.beginAll(phase, underWay);
        } finally {
            await Promise.all(underWay);
        }
        if (this.failure) {
            throw this.failure.error;
        }
    }

    private async beginAll(phase: number, underWay: Set<Promise<void>>): Promise<void> {
        let last = 0;
        while (!this.isHeld) {
            const page = await this.ledger.transact(db => pageOfDeliveries(db, this.runId, ['planned', 'sent'], phase, last, PAGE));
            if (page.length === 0) {
                return;
            }
            last = page[page.length - 1].id;
            for (const row of page) {
                const task: Promise<void> = this.session.gate
                    .run(`${row.object}/${row.key}`, () => this.settle(row))
                    .catch((error: unknown) => void (this.failure ??= { error }))
                    .finally(() => underWay.delete(task));
                underWay.add(task);
                // A little more than can be under way, so that the gate always has the next one at hand.
                while (underWay.size >= MOST_UNDER_WAY + MOST_UNDER_WAY / 2) {
                    await Promise.race(underWay);
                }
            }
        }
    }

    /** Attempts one delivery until it has an outcome or has to wait. */
    private async settle(row: DeliveryRow): Promise<void> {
        const { gate } = this.session;
        let current = row;
        let othersBefore = 0;
        for (let attempt = 0; !this.isHeld;) {
            const { step } = current;
            const result = await this.attempt(current);
            current = await this.write(current, result);
            // One that gets further is not one that fails again and again.
            attempt = current.step === step ? attempt : 0;
            if (result.kind === 'later' && result.answer.kind === 'busy') {
                if (!this.isHeld) {
                    gate.slowDown(); // else it was us who did not make the call
                }
                await this.wait(BUSY_WAIT * (1 + Math.random()));
            } else if (result.kind === 'later') {
                gate.pause(pauseFor(result.answer.kind, 'message' in result.answer ? result.answer.message : ''));
                return;
            } else if (result.kind !== 'unknown') {
                gate.succeeded();
                this.options.onProgress?.();
                return;
            } else if (attempt >= PATIENCE.length || current.attempts >= MOST_FAULTS) {
                await this.giveUp(current, result, gate.successes > othersBefore);
                return;
            } else {
                othersBefore = gate.successes;
                await this.wait(PATIENCE[attempt++] * (this.options.retryWait ?? FIRST_WAIT));
            }
        }
    }

    /** A mistake of ours that one record has brought to light refuses that record and no other. */
    private async attempt(row: DeliveryRow): Promise<DeliveryResult> {
        try {
            return await this.options.manner.attempt(this.target, row);
        } catch (error) {
            if (isFromOutside(error)) {
                throw error;
            }
            return { kind: 'refused', message: (error as Error).message, isFault: true };
        }
    }

    /**
     * The outcome stays unknown. While the server fails on everything, the connection is paused. When it fails on
     * this record and others go through, this one is refused, so that it does not hold up the rest for ever. What is
     * half done waits for the next look at its folder: it is worth many more attempts.
     */
    private async giveUp(
        row: DeliveryRow,
        { message, freshKey }: DeliveryResult & { kind: 'unknown' },
        doOthersSucceed: boolean
    ): Promise<void> {
        if (!freshKey || !(doOthersSucceed || row.attempts >= MOST_FAULTS)) {
            this.session.gate.pause(pauseFor('unknown', message));
            return;
        }
        if (row.attempts < MOST_FAULTS && this.options.manner.isHalfDone(row)) {
            // Attempts that fail before their call are counted by nobody else, and some day there must be an end.
            await this.ledger.transact(db => updateDelivery(db, row.id, { attempts: row.attempts + 1 }));
            return;
        }
        // What is not proven is refused: its look-up is made whatever else is held up.
        const proven = await this.options.manner.prove({ ...this.target, isHeld: () => false }, row);
        await this.write(row, proven ?? { kind: 'refused', message, isFault: true });
        this.options.onProgress?.();
    }

    private write(row: DeliveryRow, result: DeliveryResult): Promise<DeliveryRow> {
        return this.target.ledger.transact(this.options.manner.outcomeOf(row, result, this.target.connection, this.mappingId));
    }

    private async wait(milliseconds: number): Promise<void> {
        await sleep(milliseconds, undefined, { signal: this.options.signal }).catch(() => undefined);
    }
}

/** What holds a connection up after an answer of this kind. */
export function pauseFor(kind: string, message: string): GatePause {
    switch (kind) {
        case 'not-allowed':
            return { code: 'connection.not-allowed', text: message };
        case 'unreachable':
            return { code: 'connection.unreachable', text: message };
        case 'refused':
            return { code: 'connection.unknown', text: message };
        default:
            return { code: 'connection.unstable', text: message };
    }
}
