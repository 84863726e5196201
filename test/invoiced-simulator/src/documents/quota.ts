import { refuse } from '../domain/api-error';
import type { Account } from '../store/account';

const SECONDS_PER_DAY = 86_400;

/** Trial companies may only create so many documents a day. Invoiced API: rate limits, business quota. */
export function useQuota(account: Account): void {
    const quota = account.company.transactions_per_day;
    if (quota === null) {
        return;
    }
    const day = Math.floor(account.now() / SECONDS_PER_DAY);
    if (account.nextInSequence(`documents on day ${day}`) > quota) {
        throw refuse(
            `The ${quota} transaction per day quota has been reached. Please upgrade your account `
                + 'or try again tomorrow to create additional transactions.'
        );
    }
}
