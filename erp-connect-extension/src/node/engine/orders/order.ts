import { RetryRequest, RetryResult } from '../../../common/engine-protocol';
import { planByHand } from '../../download/plan-downloads';
import { Ledger } from '../../ledger/ledger';
import { setConnectionPaused, setMappingPaused } from '../../ledger/pause-store';
import { UserError } from '../../runtime/user-error';
import { loadMapping } from '../loaded-mapping';
import { Retry } from '../retry/retry';

/** What a person asks of the engine from another process. Doing it twice must do no harm: a crash may bring that about. */
export type Order =
    | { readonly kind: 'retry'; readonly request: RetryRequest }
    | {
          readonly kind: 'pause';
          readonly of: 'mapping' | 'connection';
          /** Absolute path of a mapping file, or the name of a connection. */
          readonly name: string;
          readonly paused: boolean;
      }
    | {
          readonly kind: 'download';
          /** Absolute path of a mapping file. */
          readonly mapping: string;
          /** Milliseconds since 1970: by it the order is known when it comes twice. */
          readonly askedAt: number;
      };

/** What came of an order. */
export interface OrderAnswer {
    readonly retry?: RetryResult;
    /** The run that makes the download. */
    readonly download?: { readonly runId: number };
    /** Why it was not carried out. */
    readonly failure?: string;
}

/** Carries an order out where no engine is at work that would have to notice. */
export async function carryOut(order: Order, ledger: Ledger): Promise<OrderAnswer> {
    switch (order.kind) {
        case 'retry':
            return { retry: await new Retry(ledger).request(order.request) };
        case 'pause': {
            const set = order.of === 'mapping' ? setMappingPaused : setConnectionPaused;
            await ledger.transact(db => set(db, order.name, order.paused));
            return {};
        }
        case 'download': {
            const { download } = loadMapping(order.mapping);
            if (!download) {
                throw new UserError(`${order.mapping} is no download that can run.`);
            }
            const { id } = await ledger.transact(planByHand(download, order.askedAt));
            return { download: { runId: id } };
        }
    }
}
