import { queryOf } from '../../common/invoiced/download-query';
import { Download } from '../../common/mapping/download';
import { hashText } from '../engine/content-hash';
import { findBookmark, forgetDownloaded } from '../ledger/download-store';
import { Ledger } from '../ledger/ledger';
import { allRecords } from './all-records';
import { Bookmark, bookmarkAfter, firstSecond, readBookmark } from './bookmark';
import { changedRecords } from './changed-records';
import { contactRecords } from './contact-records';
import { DocumentNumbers, needsDocumentNumbers } from './document-numbers';
import { ListCaller, ListPage } from './list-caller';
import { MadeRecord, RepeatedRecords } from './repeated-records';

/** What a run downloads: the pages of its list, and where the next one is to begin. */
export interface DownloadSource {
    pages(): AsyncGenerator<ListPage, void>;
    /** What of a page is not in the file of the download before. */
    newAmong<T extends MadeRecord>(records: readonly T[]): Promise<readonly T[]>;
    /** Once all pages were read; `undefined` where there is nothing to remember. */
    nextBookmark(): Bookmark | undefined;
}

/** A run that downloads. */
export interface SourceOwner {
    readonly mappingId: string;
    readonly runId: number;
    /** Tells the company at Invoiced from others: what is remembered of one means nothing in another. */
    readonly account: string;
    /** IANA name: that of the company. */
    readonly timeZone: string;
}

export async function openSource(ledger: Ledger, caller: ListCaller, download: Download, owner: SourceOwner): Promise<DownloadSource> {
    return download.changes === 'since-last-run' ? changes(ledger, caller, download, owner) : everything(caller, download, owner);
}

function everything(caller: ListCaller, download: Download, { timeZone }: SourceOwner): DownloadSource {
    const { path, query } = queryOf(download, timeZone);
    const list = download.object === 'contact' ? contactRecords : allRecords;
    return {
        pages: () => withNumbers(caller, download, list(caller, path, query)),
        newAmong: async records => records,
        nextBookmark: () => undefined
    };
}

async function changes(ledger: Ledger, caller: ListCaller, download: Download, owner: SourceOwner): Promise<DownloadSource> {
    const { mappingId, runId, account, timeZone } = owner;
    const { path, query } = queryOf(download, timeZone);
    const list = hashText(JSON.stringify([account, download.object, download.filter]));
    const before = readBookmark(await ledger.transact(db => findBookmark(db, mappingId)), list);
    // An earlier try at this run, or one that failed, may have left something.
    while (await ledger.transact(db => forgetDownloaded(db, mappingId, before?.runId))) {
        // Each portion is a transaction of its own.
    }
    const repeated = new RepeatedRecords(ledger, mappingId, runId, before);
    let until = NaN;
    async function* pages(): AsyncGenerator<ListPage, void> {
        for await (const page of changedRecords(caller, path, query, firstSecond(before))) {
            ({ until } = page);
            yield page;
        }
    }
    return {
        pages: () => withNumbers(caller, download, pages()),
        newAmong: records => repeated.newAmong(records, until),
        nextBookmark: () => bookmarkAfter(list, until, runId)
    };
}

async function* withNumbers(caller: ListCaller, download: Download, pages: AsyncGenerator<ListPage, void>): AsyncGenerator<ListPage, void> {
    const areNeeded = needsDocumentNumbers(download);
    const numbers = new DocumentNumbers(caller);
    for await (const page of pages) {
        yield areNeeded ? { ...page, rows: await numbers.addTo(page.rows) } : page;
    }
}
