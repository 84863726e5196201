import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { keyText } from '../../common/records/natural-key';
import { Problem } from '../../common/problem';
import { DeliveryManner } from '../engine/delivery-manner';
import { fileGone, missingFile } from '../engine/file-problems';
import { RunnableFiles } from '../engine/loaded-mapping';
import { RunWork } from '../engine/run-work';
import { DeliveryRow, clearDeliveries, insertDeliveries } from '../ledger/delivery-store';
import { findDoubt, isDoubted } from '../ledger/doubt-store';
import { Ledger, LedgerWork } from '../ledger/ledger';
import { forgetProblems, raiseProblems } from '../ledger/problem-store';
import { findRecord } from '../ledger/record-store';
import { RunRow, settleRefusalsBefore, updateRun } from '../ledger/run-store';
import { SourceError } from '../readers/record-source';
import { AttachmentDelivery, NO_DOCUMENT } from './attachment-delivery';
import { AttachmentFinish } from './attachment-finish';
import { attachmentOutcome } from './attachment-outcome';
import { AttachmentPlan, memoryOf, numberOf } from './attachment-plan';
import { alreadyAttached, noDocument, noNumber } from './attachment-problems';
import { inspectFile, isUnsendable } from './file-inspection';

/** A file is brought to its record: one file is one record of its run. */
export class AttachmentWork implements RunWork {
    missing: Problem | undefined;

    readonly manner: DeliveryManner = {
        attempt: async (target, row) => {
            const result = await new AttachmentDelivery(target, row).attempt();
            this.missing = result === NO_DOCUMENT ? this.noDocument(row) : undefined;
            return result;
        },
        isHalfDone: row => (JSON.parse(row.payload ?? '{}') as AttachmentPlan).reopened === true,
        prove: (target, row) => new AttachmentDelivery(target, row).prove(),
        outcomeOf: attachmentOutcome
    };

    constructor(
        private readonly ledger: Ledger,
        private readonly runnable: RunnableFiles
    ) {}

    /** The same bytes may belong to another record, by the name of their file: content alone makes no run needless. */
    findDone(): LedgerWork<undefined> {
        return async () => undefined;
    }

    async plan(run: RunRow): Promise<readonly Problem[]> {
        const number = numberOf(this.runnable, run.file_path);
        if (number === undefined) {
            return [noNumber(this.runnable, basename(run.file_path))];
        }
        const sendable = await inspectFile(run.file_path, this.runnable);
        if (isUnsendable(sendable)) {
            if (sendable.mayGrow) {
                throw new SourceError(sendable.problem);
            }
            return [sendable.problem];
        }
        const { place } = this.runnable;
        await this.write(run, { number, place, file: run.file_path, ...sendable });
        return [];
    }

    async checkPlan(run: RunRow): Promise<void> {
        const there = statSync(run.file_path, { throwIfNoEntry: false });
        const isNeeded = await this.ledger.transact(async db =>
            db
                .selectFrom('delivery')
                .select('id')
                .where('run_id', '=', run.id)
                .where('state', 'in', ['planned', 'sent'])
                .where('remote_id', 'is', null)
                .executeTakeFirst()
        );
        if (isNeeded && there?.size !== run.size) {
            throw there ? new SourceError(fileGone(run.file_path)) : missingFile(run.file_path);
        }
    }

    async finish(run: RunRow): Promise<RunRow> {
        const finished = await new AttachmentFinish(this.ledger, this.runnable, run.id).finish();
        if (finished.refused_count === 0) {
            await this.ledger.transact(db => settleRefusalsBefore(db, finished));
        }
        return finished;
    }

    private async write(run: RunRow, plan: AttachmentPlan): Promise<void> {
        const { id: mappingId, mapping, object, operation, hash } = this.runnable;
        const { connection } = mapping;
        await this.ledger.transact(async db => {
            // A crash may have left half a plan, or the account or the mapping may be another one by now.
            await clearDeliveries(db, run.id);
            await forgetProblems(db, run.id);
            const memory = memoryOf(object.id, plan, run.content_hash);
            const known = await findRecord(db, connection, memory.object, memory.key);
            const isKnown = known?.payload_hash === run.content_hash && !isDoubted(await findDoubt(db), known);
            if (isKnown) {
                await raiseProblems(db, [alreadyAttached(this.runnable, plan.number)], { runId: run.id, mappingId });
            }
            await insertDeliveries(db, [
                {
                    run_id: run.id,
                    seq: 1,
                    phase: 1,
                    object: object.id,
                    key: keyText(plan.number),
                    operation,
                    state: isKnown ? 'unchanged' : 'planned',
                    payload: JSON.stringify(plan),
                    payload_hash: run.content_hash
                }
            ]);
            await updateRun(db, run.id, { state: 'planned', mapping_hash: hash, connection, object: object.id, operation });
        });
    }

    private noDocument(row: DeliveryRow): Problem {
        const { number, file } = JSON.parse(row.payload ?? '{}') as AttachmentPlan;
        return noDocument(this.runnable, number, file);
    }
}
