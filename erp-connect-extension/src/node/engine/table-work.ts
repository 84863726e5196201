import { basename } from 'node:path';
import { Notation } from '../../common/records/converter';
import { Problem } from '../../common/problem';
import { Ledger, LedgerWork } from '../ledger/ledger';
import { RunRow, findDoneRun, runBehindRefusedFile } from '../ledger/run-store';
import { outcomeOf } from './delivery-outcome';
import { DeliveryManner } from './delivery-manner';
import { RunnableTable } from './loaded-mapping';
import { Planning } from './planning/planning';
import { RecordDelivery } from './record-delivery';
import { isRefusedFile } from './refused-file';
import { RunFinish } from './run-finish';
import { RefusedOrigin, RunPlan } from './run-plan';
import { RunWork } from './run-work';

/** Rows of a table become records. */
export class TableWork implements RunWork {
    readonly manner: DeliveryManner = {
        attempt: (target, row) => new RecordDelivery(target, row).attempt(),
        isHalfDone: ({ step }) => step === 'replace' || step === 'adjust',
        prove: (target, row) => new RecordDelivery(target, row).prove(),
        outcomeOf
    };

    constructor(
        private readonly ledger: Ledger,
        private readonly planning: Planning,
        private readonly runnable: RunnableTable,
        private readonly signal: AbortSignal
    ) {}

    findDone(contentHash: string): LedgerWork<RunRow | undefined> {
        const { id, hash } = this.runnable;
        return db => findDoneRun(db, id, hash, contentHash);
    }

    async plan(run: RunRow): Promise<readonly Problem[]> {
        const plan = new RunPlan(this.ledger, this.planning, this.runnable, run.id, this.signal);
        const { problems } = await plan.make(run.file_path, await this.origin(run));
        return problems;
    }

    finish(run: RunRow): Promise<RunRow> {
        return new RunFinish(this.ledger, this.runnable, run.id).finish();
    }

    /** Where the rows of a refused file come from. */
    private async origin(run: RunRow): Promise<RefusedOrigin | undefined> {
        if (!isRefusedFile(run.file_path)) {
            return undefined;
        }
        const behind = await this.ledger.transact(db => runBehindRefusedFile(db, run.mapping_id, basename(run.file_path), run.id));
        const { notations } = JSON.parse(behind?.dialect ?? '{}') as { notations?: Record<string, Notation> };
        return behind && { runId: behind.id, notations: notations && new Map(Object.entries(notations)) };
    }
}
