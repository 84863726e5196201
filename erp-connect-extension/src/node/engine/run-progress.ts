import { MappingStatus } from '../../common/engine-protocol';
import { countDeliveries } from '../ledger/delivery-store';
import { Ledger } from '../ledger/ledger';
import { RunRow } from '../ledger/run-store';

/** Gives what a run calls after every record; it shows how far the run is. */
export function reportProgress(
    ledger: Ledger,
    file: string,
    show: (progress: NonNullable<MappingStatus['progress']>) => void
): (run: RunRow) => void {
    let done = 0;
    let total: number | undefined;
    return run => {
        done++;
        if (total === undefined) {
            total = 0;
            const count = ledger.transact(db => countDeliveries(db, run.id, ['planned', 'sent']));
            count.then(
                left => (total = left + done),
                () => undefined
            ); // only a figure to look at
        }
        show({ file, done, total: Math.max(done, total) });
    };
}
