import { Insertable } from 'kysely';
import { Notation } from '../../common/records/converter';
import { Payload } from '../../common/records/payload';
import { RecordAssembler } from '../../common/records/record-assembler';
import { RecordDraft } from '../../common/records/record-draft';
import { SettledRecord, settleRecord } from '../../common/records/settled-record';
import { MappableTable, TableMapper } from '../../common/records/table-mapper';
import { Problem } from '../../common/problem';
import { DeliveryTable } from '../ledger/ledger-schema';
import { Ledger } from '../ledger/ledger';
import { clearDeliveries, insertDeliveries, pageOfDeliveries } from '../ledger/delivery-store';
import { forgetProblems, raiseProblems, resolveProblemsOfRecord, resolveProblemsOfRows } from '../ledger/problem-store';
import { findRecords } from '../ledger/record-store';
import { updateRun } from '../ledger/run-store';
import { OpenTable } from '../readers/record-source';
import { hashPayload } from './content-hash';
import { RunnableTable } from './loaded-mapping';
import { LedgerDrafts, toDraft } from './ledger-drafts';
import { CUSTOMER, plannedCustomers } from './planned-customers';
import { ROW_COLUMN } from './refused-file';

const BATCH = 500;

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
 * Reads a table and writes down every call it takes: read, map, group, plan. Nothing is sent before the plan is
 * whole, so a crash in here begins anew.
 */
export class RunPlan {
    private rows = 0;

    constructor(
        private readonly ledger: Ledger,
        private readonly runnable: RunnableTable,
        private readonly runId: number,
        private readonly signal: AbortSignal = new AbortController().signal
    ) {}

    /** @param origin the run that these rows were refused from, where the table is a mended refused file. */
    async make(table: OpenTable, origin?: RefusedOrigin): Promise<PlanResult> {
        const { mapping, object } = this.runnable;
        const mapper = new TableMapper(mapping.upload, object, stoppable(table, this.signal));
        const rowColumn = origin ? table.headers.indexOf(ROW_COLUMN) : -1;
        let drafts = new LedgerDrafts(this.ledger, this.runId, object.id, this.runnable.operation);
        let assembler = new RecordAssembler(object, drafts);
        let mended: number[] = [];
        const { problems, notations, notes } = await mapper.mapInto(
            {
                begin: async () => {
                    await this.forgetEarlierTry();
                    drafts = new LedgerDrafts(this.ledger, this.runId, object.id, this.runnable.operation);
                    assembler = new RecordAssembler(object, drafts);
                    mended = [];
                    this.rows = 0;
                },
                add: row => {
                    this.rows++;
                    mended.push(...(rowColumn < 0 ? [] : [Number(row.cells[rowColumn])].filter(Number.isInteger)));
                    return assembler.add(row);
                }
            },
            origin?.notations
        );
        if (problems.length > 0) {
            await this.forgetEarlierTry();
            return { problems };
        }
        await drafts.flush();
        await this.settleSpilled();
        await this.settleRest(assembler.rest());
        await this.ledger.transact(async db => {
            await raiseProblems(db, [...table.notes, ...notes], this.owner);
            await (origin && resolveProblemsOfRows(db, origin.runId, mended));
            await updateRun(db, this.runId, {
                state: 'planned',
                row_count: this.rows,
                headers: JSON.stringify(table.headers),
                dialect: JSON.stringify({ dialect: table.dialect, notations: Object.fromEntries(notations) })
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

    /** Drafts that were pushed out of memory: replaced, page by page, by what they have become. */
    private async settleSpilled(): Promise<void> {
        for (;;) {
            const page = await this.ledger.transact(db => pageOfDeliveries(db, this.runId, ['draft'], 1, 0, BATCH));
            if (page.length === 0) {
                return;
            }
            const drafts = page.map(row => toDraft(row)!);
            await this.write(
                drafts,
                page.map(row => row.id)
            );
        }
    }

    private async settleRest(drafts: readonly RecordDraft[]): Promise<void> {
        const ordered = [...drafts].sort((left, right) => left.rows[0].row - right.rows[0].row);
        for (let from = 0; from < ordered.length; from += BATCH) {
            await this.write(ordered.slice(from, from + BATCH), []);
        }
    }

    private async write(drafts: readonly RecordDraft[], replaced: readonly number[]): Promise<void> {
        const { mapping, object, operation } = this.runnable;
        await this.ledger.transact(async db => {
            const keys = drafts.flatMap(draft => (draft.key === undefined ? [] : [draft.key]));
            const known = await findRecords(db, mapping.connection, object.id, keys);
            const settled = drafts.map(draft => {
                const record = draft.key === undefined ? undefined : known.get(draft.key);
                const memory = record && { remoteId: record.remote_id, payloadHash: record.payload_hash ?? undefined };
                return settleRecord(draft, object, operation, hashPayload, memory);
            });
            if (replaced.length > 0) {
                await db.deleteFrom('delivery').where('id', 'in', replaced).execute();
            }
            await insertDeliveries(
                db,
                settled.map(record => recordRow(this.runId, object.id, operation, record))
            );
            for (const { draft } of settled) {
                if (draft.problems.length > 0) {
                    // What an earlier file said of the same record is out of date.
                    if (draft.key !== undefined) {
                        await resolveProblemsOfRecord(db, this.runnable.id, draft.key);
                    }
                    await raiseProblems(db, draft.problems, this.owner);
                }
            }
            const customers = plannedCustomers(mapping.upload, object, operation, this.runId, settled);
            const have = await findRecords(db, mapping.connection, CUSTOMER.id, [...customers.keys()]);
            const needed = [...customers.values()].filter(row => !have.has(row.key!));
            if (needed.length > 0) {
                await db
                    .insertInto('delivery')
                    .values(needed)
                    .onConflict(conflict => conflict.doNothing())
                    .execute();
            }
        });
    }
}

/** The table, ending with an error between two batches once the engine stops. */
function stoppable(table: OpenTable, signal: AbortSignal): MappableTable {
    return {
        headers: table.headers,
        rows: async function* () {
            for await (const batch of table.rows()) {
                signal.throwIfAborted();
                yield batch;
            }
        }
    };
}

function recordRow(
    runId: number,
    object: string,
    operation: string,
    { draft, action, payload, payloadHash }: SettledRecord
): Insertable<DeliveryTable> {
    const isToSend = action === 'new' || action === 'changed';
    return {
        run_id: runId,
        seq: draft.rows[0].row,
        phase: 1,
        object,
        key: draft.key ?? null,
        operation,
        state: isToSend ? 'planned' : action,
        payload: isToSend ? JSON.stringify(payload satisfies Payload | undefined) : null,
        payload_hash: payloadHash ?? null,
        source_rows: isToSend || action === 'refused' ? JSON.stringify(draft.rows) : null
    };
}
