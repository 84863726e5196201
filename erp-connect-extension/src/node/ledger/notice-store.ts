import { Selectable, Transaction } from 'kysely';
import { LedgerSchema, NoticeTable } from './ledger-schema';

type Db = Transaction<LedgerSchema>;
const LIMIT = 1000;

/** One channel of one workspace: what is told over one is not yet told over the other. */
export interface NoticeBox {
    readonly workspace: string;
    readonly channel: string;
}

export type Notice = Pick<Selectable<NoticeTable>, 'matter' | 'label' | 'told_at'>;

/** What was told over a channel and was still open when it was looked at last. */
export function findNotices(db: Db, { workspace, channel }: NoticeBox): Promise<Notice[]> {
    return db
        .selectFrom('notice')
        .select(['matter', 'label', 'told_at'])
        .where('workspace', '=', workspace)
        .where('channel', '=', channel)
        .execute();
}

export async function rememberNotices(db: Db, box: NoticeBox, notices: readonly Notice[]): Promise<void> {
    for (let from = 0; from < notices.length; from += LIMIT) {
        const rows = notices.slice(from, from + LIMIT).map(notice => ({ ...box, ...notice }));
        await db
            .insertInto('notice')
            .values(rows)
            .onConflict(conflict => conflict.doNothing())
            .execute();
    }
}

/** Forgets what is closed, so that it is told anew should it come back. */
export async function forgetNotices(db: Db, { workspace, channel }: NoticeBox, matters: readonly string[]): Promise<void> {
    for (let from = 0; from < matters.length; from += LIMIT) {
        await db
            .deleteFrom('notice')
            .where('workspace', '=', workspace)
            .where('channel', '=', channel)
            .where('matter', 'in', matters.slice(from, from + LIMIT))
            .execute();
    }
}
