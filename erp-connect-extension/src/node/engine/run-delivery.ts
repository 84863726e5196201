import { setTimeout as sleep } from 'node:timers/promises';
import { SourceRow } from '../../common/records/record-draft';
import { Problem } from '../../common/problem';
import { isCompany } from '../invoiced/company';
import { DeliveryRow, countDeliveries, pageOfDeliveries, updateDelivery } from '../ledger/delivery-store';
import { Ledger } from '../ledger/ledger';
import { raiseProblems, resolveProblemsOfRecord } from '../ledger/problem-store';
import { rememberRecord } from '../ledger/record-store';
import { GatePause, MOST_IN_FLIGHT } from './connection-gate';
import { ConnectionSession } from './connection-session';
import { DeliveryResult } from './delivery-result';
import { DeliveryTarget, RecordDelivery } from './record-delivery';
import { hintForRefusal } from './refusal-hint';

const PAGE = 200;
// Waits between attempts whose outcome is unknown, in milliseconds; after the last the connection is paused.
const PATIENCE = [250, 1000, 3000, 8000];
const BUSY_WAIT = 250;

export interface DeliveryOptions {
    /** Milliseconds after which Invoiced has surely ended a call that we have given up. */
    readonly serverLimit: number;
    /** Told after every record. */
    readonly onProgress?: () => void;
}

/** Delivers what is planned for a run: customers that documents need first, then the records in file order. */
export class RunDelivery {
    private target!: DeliveryTarget;
    private stopping = false;

    constructor(
        private readonly ledger: Ledger,
        private readonly session: ConnectionSession,
        private readonly runId: number,
        private readonly mappingId: string,
        private readonly options: DeliveryOptions
    ) {}

    /** Lets calls in flight end and begins no new ones. */
    stop(): void {
        this.stopping = true;
    }

    /** Resolves to true when every delivery has its outcome, to false when the rest has to wait. */
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
        return this.stopping || this.session.gate.paused !== undefined;
    }

    private async findTarget(): Promise<boolean> {
        const company = await this.session.fetchCompany();
        if (!isCompany(company)) {
            this.session.gate.pause(pauseFor(company.kind, 'message' in company ? company.message : 'too many calls at once'));
            return false;
        }
        const { client, connection } = this.session;
        this.target = { ledger: this.ledger, client, company, connection: connection.name, serverLimit: this.options.serverLimit };
        return true;
    }

    private async deliverPhase(phase: number): Promise<void> {
        const underWay = new Set<Promise<void>>();
        let last = 0;
        while (!this.isHeld) {
            const page = await this.ledger.transact(db => pageOfDeliveries(db, this.runId, ['planned', 'sent'], phase, last, PAGE));
            if (page.length === 0) {
                break;
            }
            last = page[page.length - 1].id;
            for (const row of page) {
                const task = this.session.gate.run(`${row.object}/${row.key}`, () => this.settle(row)).finally(() => underWay.delete(task));
                underWay.add(task);
                // A little more than can be in flight, so that the gate always has the next one at hand.
                while (underWay.size >= 2 * MOST_IN_FLIGHT) {
                    await Promise.race(underWay);
                }
            }
        }
        await Promise.all(underWay);
    }

    /** Attempts one delivery until it has an outcome or has to wait. */
    private async settle(row: DeliveryRow): Promise<void> {
        let current = row;
        for (let attempt = 0; !this.isHeld; ) {
            const result = await new RecordDelivery(this.target, current).attempt();
            current = await this.write(current, result);
            if (result.kind === 'later' && result.answer.kind === 'busy') {
                this.session.gate.slowDown();
                await sleep(BUSY_WAIT * (1 + Math.random()));
            } else if (result.kind === 'later') {
                this.session.gate.pause(pauseFor(result.answer.kind, 'message' in result.answer ? result.answer.message : ''));
                return;
            } else if (result.kind === 'unknown') {
                if (attempt >= PATIENCE.length) {
                    this.session.gate.pause(pauseFor('unknown', result.message));
                    return;
                }
                await sleep(PATIENCE[attempt++]);
            } else {
                this.session.gate.succeeded();
                this.options.onProgress?.();
                return;
            }
        }
    }

    /** Writes the outcome of an attempt down and gives the delivery as it stands now. */
    private write(row: DeliveryRow, result: DeliveryResult): Promise<DeliveryRow> {
        return this.ledger.transact(async db => {
            if (result.kind === 'accepted') {
                await rememberRecord(db, {
                    connection: this.target.connection, object: row.object, key: row.key!, remote_id: result.remoteId,
                    payload_hash: result.outcome === 'found' || row.phase === 0 ? null : row.payload_hash,
                    delivered_at: Date.now()
                });
                await resolveProblemsOfRecord(db, this.mappingId, row.key!);
            }
            if (result.kind === 'skipped' && result.remoteId !== undefined) {
                await rememberRecord(db, {
                    connection: this.target.connection, object: row.object, key: row.key!, remote_id: result.remoteId, payload_hash: null, delivered_at: Date.now()
                });
            }
            if (result.kind === 'refused' && row.phase === 1) {
                await resolveProblemsOfRecord(db, this.mappingId, row.key!);
                await raiseProblems(db, [refusalProblem(row, result)], { runId: this.runId, deliveryId: row.id, mappingId: this.mappingId });
            }
            await updateDelivery(db, row.id, changesFor(row, result));
            return db.selectFrom('delivery').selectAll().where('id', '=', row.id).executeTakeFirstOrThrow();
        });
    }
}

function changesFor(row: DeliveryRow, result: DeliveryResult): Partial<DeliveryRow> {
    switch (result.kind) {
        case 'accepted':
            return { state: 'accepted', outcome: result.outcome, remote_id: result.remoteId, source_rows: null };
        case 'skipped':
            return { state: 'skipped', remote_id: result.remoteId ?? null, source_rows: null };
        case 'refused':
            return { state: 'refused' };
        case 'unknown':
            // The server keeps a fault that it has answered for the key: the next attempt needs another one.
            return result.freshKey ? { idempotency_key: null } : {};
        default:
            // Nothing was executed. Only an earlier attempt of unknown outcome keeps the delivery `sent`.
            return row.state === 'sent'
                ? { idempotency_key: result.answer.kind === 'not-allowed' ? null : row.idempotency_key }
                : { state: 'planned', idempotency_key: null, step: null, sent_at: null, attempts: row.attempts };
    }
}

function refusalProblem(row: DeliveryRow, { message, param }: DeliveryResult & { kind: 'refused' }): Problem {
    const [first] = JSON.parse(row.source_rows ?? '[]') as SourceRow[];
    return {
        code: 'invoiced.refused',
        severity: 'error',
        kind: 'user',
        text: `Invoiced refused it: ${message}`,
        hint: hintForRefusal(message),
        row: first?.row,
        property: param,
        key: row.key ?? undefined
    };
}

function pauseFor(kind: string, message: string): GatePause {
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
