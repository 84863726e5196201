import { setTimeout as sleep } from 'node:timers/promises';
import { Order, OrderAnswer } from '../engine/orders/order';
import { OrderBox } from '../engine/orders/order-box';
import { EngineLock, LedgerInUse } from '../ledger/engine-lock';
import { HomeFolder } from '../runtime/home-folder';
import { UserError } from '../runtime/user-error';

// Milliseconds. An engine looks for orders about every half second; a long one takes a few seconds.
const LOOK = 100;
const PATIENCE = 60_000;

/** What became of an order: an engine carried it out, or there is none, and whoever holds the lock may do it. */
export type HandedIn = { readonly answer: OrderAnswer } | { readonly lock: EngineLock };

/**
 * Hands an order to the engine that is at work. Where none is, or it ends meanwhile, gives its lock. Throws a
 * `UserError` when whoever holds the lock does not answer: then the order was taken back.
 */
export async function handIn(home: HomeFolder, who: string, order: Order): Promise<HandedIn> {
    const free = tryLock(home, who);
    if (free instanceof EngineLock) {
        return { lock: free };
    }
    const box = new OrderBox(home);
    const ticket = box.post(order);
    for (const end = Date.now() + PATIENCE; ;) {
        const answer = box.collect(ticket);
        if (answer?.failure !== undefined) {
            throw new UserError(`The engine could not do it: ${answer.failure}`);
        }
        if (answer) {
            return { answer };
        }
        const lock = tryLock(home, who);
        if (lock instanceof EngineLock) {
            box.withdraw(ticket);
            return { lock };
        }
        if (Date.now() > end && box.withdraw(ticket)) {
            throw new UserError(`${lock.message} It does not answer.`, 'Try again when it has ended.');
        }
        await sleep(LOOK);
    }
}

function tryLock(home: HomeFolder, who: string): EngineLock | LedgerInUse {
    try {
        return EngineLock.acquire(home, who);
    } catch (error) {
        if (error instanceof LedgerInUse) {
            return error;
        }
        throw error;
    }
}
