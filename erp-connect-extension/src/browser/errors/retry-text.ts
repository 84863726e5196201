import { RetryResult } from '../../common/engine-protocol';
import { plural } from '../shared/plural';

export interface RetryText {
    readonly text: string;
    /** True when something stays as it is. */
    readonly warns: boolean;
}

/** What a person should know after *Retry*: what goes again, and why the rest does not. */
export function retryText({ records, left }: RetryResult): RetryText {
    const goes = records > 0 ? [`${plural(records, 'record')} ${records === 1 ? 'goes' : 'go'} again.`] : [];
    const stays = left.map(({ reason, count }) =>
        count === 1 && left.length === 1 && records === 0 ? reason : `${plural(count, 'error')} left: ${reason}`
    );
    const text = [...goes, ...stays].join(' ');
    return { text: text || 'There is nothing to send again.', warns: left.length > 0 };
}
