import { Problem } from '../../common/problem';
import { LedgerWork } from '../ledger/ledger';
import { RunRow } from '../ledger/run-store';
import { DeliveryManner } from './delivery-manner';

/** What a run does for its kind of mapping. Taking files, resuming after a crash and delivering are the same for all. */
export interface RunWork {
    /** How its deliveries are made. */
    readonly manner: DeliveryManner;
    /** An ended run of the same content, where that makes this one needless. */
    findDone(contentHash: string): LedgerWork<RunRow | undefined>;
    /**
     * Writes down every call it takes; nothing is sent before the plan is whole. Gives what stops the file. Throws
     * `SourceError` for what may be true only because the file is still being written.
     */
    plan(run: RunRow): Promise<readonly Problem[]>;
    /** Throws `SourceError` when what was planned before a crash or a pause cannot be carried out any more. */
    checkPlan?(run: RunRow): Promise<void>;
    /** What the run turned out to need and Invoiced does not have yet: the file is left alone, as if it had never been taken. */
    readonly missing?: Problem;
    /** Counts, puts the file away and ends the run; it stays `finishing` when the file cannot be put away. Can be done again. */
    finish(run: RunRow): Promise<RunRow>;
}
