import { Insertable, Transaction } from 'kysely';
import { Notation } from '../../common/records/converter';
import { PlannedAction, planAction } from '../../common/records/record-plan';
import { Problem } from '../../common/problem';
import { DeliveryTable, LedgerSchema } from '../ledger/ledger-schema';
import { Ledger } from '../ledger/ledger';
import { clearDeliveries, insertDeliveries } from '../ledger/delivery-store';
import { findDoubt } from '../ledger/doubt-store';
import { forgetProblems, raiseProblems, resolveProblemsOfRecord, resolveProblemsOfRows } from '../ledger/problem-store';
import { findRecords } from '../ledger/record-store';
import { updateRun } from '../ledger/run-store';
import { knownRecords } from './known-records';
import { RunnableTable } from './loaded-mapping';
import { CUSTOMER, NeededRecord, plannedCustomers } from './planned-customers';
import { planningTask } from './planning-task';
import { Planning } from './planning/planning';
import { PlannedRecord } from './planning/planned-record';

type Db = Transaction<LedgerSchema>;

/** The run that the rows of a refused file come from. */
export interface RefusedOrigin {
    readonly runId: number;
    /** How dates and amounts were written in its file: a few mended rows may prove nothing by themselves. */
    readonly notations?: ReadonlyMap<string, Notation>;
}

/** What stopped a file before anything was planned, or nothing. */
export interface PlanResult {
    readonly problems: readonly Problem[];
}

/**
 * Writes down every call that a table takes. Reading, mapping and grouping go on beside, in `Planning`; here the ledger
 * is asked what it knows of each record. Nothing is sent before the plan is whole, so a crash in here begins anew.
 */
export class RunPlan {
    constructor(
        private readonly ledger: Ledger,
        private readonly planning: Planning,
        private readonly runnable: RunnableTable,
        private readonly runId: number,
        private readonly signal: AbortSignal
    ) {}

    /** @param origin the run that these rows were refused from, where the table is a mended refused file. */
    async make(file: string, origin?: RefusedOrigin): Promise<PlanResult> {
        const task = planningTask(this.runnable, file, origin?.notations);
        const sink = { begin: () => this.forgetEarlierTry(), take: (records: readonly PlannedRecord[]) => this.take(records) };
        const { problems, notes, headers, dialect, notations, rows, mended } = await this.planning.plan(task, sink, this.signal);
        if (problems.length > 0) {
            await this.forgetEarlierTry();
            return { problems };
        }
        await this.ledger.transact(async db => {
            await raiseProblems(db, notes, this.owner);
            await (origin && resolveProblemsOfRows(db, origin.runId, mended));
            await updateRun(db, this.runId, {
                state: 'planned',
                row_count: rows,
                headers: JSON.stringify(headers),
                dialect: JSON.stringify({ dialect, notations: Object.fromEntries(notations) })
            });
        });
        return { problems: [] };
    }

    /** A crash may have left half a plan and its problems. The mapping may be another one by now. */
    private async forgetEarlierTry(): Promise<void> {
        const { mapping, object, operation, hash } = this.runnable;
        await this.ledger.transact(async db => {
            await clearDeliveries(db, this.runId);
            await forgetProblems(db, this.runId);
            await updateRun(db, this.runId, { mapping_hash: hash, connection: mapping.connection, object: object.id, operation });
        });
    }

    private get owner(): { runId: number; mappingId: string } {
        return { runId: this.runId, mappingId: this.runnable.id };
    }

    /** Writes records down, all or none: none where one of them is in the plan already, and then gives false. */
    private async take(records: readonly PlannedRecord[]): Promise<boolean> {
        try {
            await this.ledger.transact(db => this.write(db, records));
            return true;
        } catch (error) {
            if ((error as { code?: unknown }).code === 'SQLITE_CONSTRAINT_UNIQUE') {
                return false;
            }
            throw error;
        }
    }

    private async write(db: Db, records: readonly PlannedRecord[]): Promise<void> {
        const { operation } = this.runnable;
        const keys = records.flatMap(({ key }) => (key === undefined ? [] : [key]));
        const known = await knownRecords(db, this.runnable, keys, await findDoubt(db));
        const needed: NeededRecord[] = [];
        const rows = records.map(record => {
            const { key, row, content } = record;
            if (typeof content === 'string') {
                return this.toRow(record, content);
            }
            const action = planAction(operation, content.hash, key === undefined ? undefined : known.get(key));
            if (content.customer && isSent(action)) {
                needed.push({ row, customer: content.customer });
            }
            return this.toRow(record, action);
        });
        await insertDeliveries(db, rows);
        await this.raise(db, records);
        await this.addCustomers(db, needed);
    }

    private async raise(db: Db, records: readonly PlannedRecord[]): Promise<void> {
        for (const { key, problems } of records) {
            if (problems.length > 0) {
                // What an earlier file said of the same record is out of date.
                if (key !== undefined) {
                    await resolveProblemsOfRecord(db, this.runnable.id, key);
                }
                await raiseProblems(db, problems, this.owner);
            }
        }
    }

    /** Customers that are not known yet go out before the records. */
    private async addCustomers(db: Db, needed: readonly NeededRecord[]): Promise<void> {
        const { mapping, operation } = this.runnable;
        const customers = plannedCustomers(mapping.upload, operation, this.runId, needed);
        const have = await findRecords(db, mapping.connection, CUSTOMER.id, [...customers.keys()]);
        const missing = [...customers.values()].filter(row => !have.has(row.key!));
        if (missing.length > 0) {
            await db
                .insertInto('delivery')
                .values(missing)
                .onConflict(conflict => conflict.doNothing())
                .execute();
        }
    }

    private toRow({ key, row, rows, content }: PlannedRecord, action: PlannedAction): Insertable<DeliveryTable> {
        const sent = typeof content === 'object' && isSent(action) ? content.payload : null;
        return {
            run_id: this.runId,
            seq: row,
            phase: 1,
            object: this.runnable.object.id,
            key: key ?? null,
            operation: this.runnable.operation,
            state: isSent(action) ? 'planned' : action,
            payload: sent,
            payload_hash: typeof content === 'object' ? content.hash : null,
            source_rows: isSent(action) || action === 'refused' ? rows : null
        };
    }
}

function isSent(action: PlannedAction): action is 'new' | 'changed' {
    return action === 'new' || action === 'changed';
}
