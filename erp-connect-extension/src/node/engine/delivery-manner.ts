import { DeliveryRow } from '../ledger/delivery-store';
import { LedgerWork } from '../ledger/ledger';
import { DeliveryResult } from './delivery-result';
import { DeliveryTarget } from './delivery-work';

/** How the deliveries of a run are made and written down. */
export interface DeliveryManner {
    /** One attempt; where an earlier one has an unknown outcome, it first proves what happened. */
    attempt(target: DeliveryTarget, row: DeliveryRow): Promise<DeliveryResult>;
    /**
     * Whether what was done so far would leave something in Invoiced as nobody wants it, an invoice that was opened for
     * a change, say: then giving up is the very last resort.
     */
    isHalfDone(row: DeliveryRow): boolean;
    /** The server failed again and again: whether one of the attempts went through after all, or what was left behind. */
    prove(target: DeliveryTarget, row: DeliveryRow): Promise<DeliveryResult | undefined>;
    /** Writes the outcome of an attempt down and gives the delivery as it stands now. */
    outcomeOf(row: DeliveryRow, result: DeliveryResult, connection: string, mappingId: string): LedgerWork<DeliveryRow>;
}
