/** The connection cannot be used, or the work is to end: what is left has to wait. */
export class Interrupted extends Error {
    constructor() {
        super('The download was interrupted.');
    }
}

/** The server does not remember where the last page ended: only a list from its beginning has no gap. */
export class ListExpired extends Error {
    constructor() {
        super('The pages of a list were asked for too slowly.');
    }
}

/** Invoiced will not show this list, however often it is asked. The message is its own. */
export class DownloadRefused extends Error {}
