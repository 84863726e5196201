import { RetryRequest, RetryResult } from '../../../common/engine-protocol';
import { Ledger } from '../../ledger/ledger';
import { pageOfCandidates } from '../../ledger/retry-store';
import { findRun } from '../../ledger/run-store';
import { RunnableMapping, byKind, loadMapping } from '../loaded-mapping';
import { reopenRun } from './reopen-run';
import { RetryReasons, mappingAway, noSuchProblem, nothingOpen, whyNot } from './retry-reasons';
import { returnFile } from './return-file';

/**
 * Lets refused records go again as they are in the ledger, say after the account was put in order. Nothing is sent in
 * here: the runs are taken up again by whoever works their mappings. Doing it twice does no harm.
 */
export class Retry {
    private readonly reasons = new RetryReasons();
    private readonly mappings = new Map<string, RunnableMapping | undefined>();
    private readonly runIds: number[] = [];
    private readonly files: { readonly file: string; readonly mappingId: string }[] = [];
    private records = 0;

    constructor(private readonly ledger: Ledger) {}

    async request(request: RetryRequest): Promise<RetryResult> {
        for (const [runId, deliveryIds] of await this.choose(request)) {
            await this.takeUp(runId, deliveryIds);
        }
        const { records, runIds, files } = this;
        return { records, runIds, files, left: this.reasons.all() };
    }

    /** The deliveries to send again, by run. */
    private async choose(request: RetryRequest): Promise<ReadonlyMap<number, readonly number[]>> {
        const chosen = new Map<number, number[]>();
        const unseen = new Set(request.problemIds);
        const unseenRuns = new Set(request.runIds);
        for (let last = 0; ;) {
            const page = await this.ledger.transact(db => pageOfCandidates(db, request, last));
            for (const candidate of page) {
                unseen.delete(candidate.id);
                unseenRuns.delete(candidate.run_id ?? 0);
                const reason = whyNot(candidate);
                if (reason === undefined) {
                    const ids = chosen.get(candidate.run_id!) ?? [];
                    chosen.set(candidate.run_id!, ids);
                    ids.push(candidate.delivery_id!);
                } else {
                    this.reasons.add(reason);
                }
            }
            if (page.length === 0) {
                unseen.forEach(id => this.reasons.add(noSuchProblem(id)));
                unseenRuns.forEach(id => this.reasons.add(nothingOpen(id)));
                return chosen;
            }
            last = page[page.length - 1].id;
        }
    }

    private async takeUp(runId: number, deliveryIds: readonly number[]): Promise<void> {
        const run = await this.ledger.transact(db => findRun(db, runId));
        const runnable = this.mappingOf(run.mapping_id);
        if (!runnable || (runnable.operation === 'attach') !== (run.operation === 'attach')) {
            this.reasons.add(mappingAway(run.mapping_id), deliveryIds.length);
            return;
        }
        await byKind(runnable, {
            table: async table => {
                const count = await this.ledger.transact(reopenRun(runId, deliveryIds, table));
                this.records += count;
                this.runIds.push(...(count > 0 ? [runId] : []));
            },
            files: async () => {
                const returned = await returnFile(this.ledger, run);
                if ('file' in returned) {
                    this.records++;
                    this.files.push({ file: returned.file, mappingId: run.mapping_id });
                } else {
                    this.reasons.add(returned.reason);
                }
            }
        });
    }

    private mappingOf(id: string): RunnableMapping | undefined {
        if (!this.mappings.has(id)) {
            this.mappings.set(id, runnableAt(id));
        }
        return this.mappings.get(id);
    }
}

function runnableAt(id: string): RunnableMapping | undefined {
    try {
        return loadMapping(id).runnable;
    } catch {
        return undefined; // gone, or locked by another program
    }
}
