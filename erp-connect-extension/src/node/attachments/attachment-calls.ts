import { basename, extname } from 'node:path';
import { Answer } from '../invoiced/answer';
import { Caller } from '../invoiced/invoiced-client';
import { LookUp, foundRecord, listedRecords, shownRecord } from '../invoiced/look-up';

/** A file on a record, as Invoiced lists it. */
export interface RemoteAttachment {
    readonly fileId: number;
    readonly place: 'pdf' | 'attachment';
    /** As Invoiced stores it: see `storedName`. */
    readonly name: string;
    /** Bytes. */
    readonly size: number;
    /** Seconds since 1970. */
    readonly createdAt: number;
}

interface ListedAttachment {
    readonly file?: { readonly id?: unknown; readonly name?: unknown; readonly size?: unknown };
    readonly location?: unknown;
    readonly created_at?: unknown;
}

const PAGE = 100;
// Bytes a millisecond of a slow line. On such a line 20 MiB take eleven minutes.
const SLOW_LINE = 32;

/** The calls about files and what they are attached to, for one kind of record. */
export class AttachmentCalls {
    /** @param object e.g. `invoice`; `path` of its collection, e.g. `/invoices`. */
    constructor(
        private readonly client: Caller,
        private readonly object: { readonly id: string; readonly path: string }
    ) {}

    /** Stores a file at Invoiced, attached to nothing yet. */
    async upload(bytes: Buffer, name: string, idempotencyKey: string): Promise<Answer> {
        const body = new FormData();
        body.append('filename', name);
        body.append('file', new Blob([new Uint8Array(bytes)]), name);
        const travelTime = bytes.length / SLOW_LINE;
        return shownRecord(await this.client.send({ method: 'POST', path: '/files', body, idempotencyKey, travelTime }));
    }

    /** Adds a file to a record. Works whatever state a document is in. */
    async attach(id: string, fileId: number, place: RemoteAttachment['place'], idempotencyKey: string): Promise<Answer> {
        const body = { parent_type: this.object.id, parent_id: Number(id), file_id: fileId, location: place };
        const answer = await this.client.send({ method: 'POST', path: '/attachments', body, idempotencyKey });
        // An attachment has no id of its own: what it shows is the file.
        const shown = answer.kind === 'accepted' ? { ...answer, body: (answer.body as { file?: unknown } | undefined)?.file } : answer;
        return shownRecord(shown);
    }

    /** Everything attached to a record, oldest first. */
    async list(id: string): Promise<readonly RemoteAttachment[] | (LookUp & { kind: 'failed' })> {
        const found = new Map<number, RemoteAttachment>();
        for (let page = 1; ; page++) {
            const path = `${this.pathOf(id)}/attachments`;
            const listed = listedRecords(await this.client.send({ method: 'GET', path, query: { per_page: PAGE, page } }));
            if ('kind' in listed) {
                return listed as LookUp & { kind: 'failed' };
            }
            const before = found.size;
            for (const { file, location, created_at } of listed as readonly ListedAttachment[]) {
                const fileId = Number(file?.id);
                if (Number.isInteger(fileId)) {
                    const place = location === 'pdf' ? 'pdf' : 'attachment';
                    found.set(fileId, { fileId, place, name: String(file?.name), size: Number(file?.size), createdAt: Number(created_at) });
                }
            }
            // A list that knows no pages gives the same again.
            if (listed.length < PAGE || found.size === before) {
                return [...found.values()];
            }
        }
    }

    async read(id: string): Promise<LookUp> {
        return foundRecord(await this.client.send({ method: 'GET', path: this.pathOf(id) }));
    }

    async change(id: string, body: object, idempotencyKey: string): Promise<Answer> {
        return shownRecord(await this.client.send({ method: 'PATCH', path: this.pathOf(id), body, idempotencyKey }));
    }

    private pathOf(id: string): string {
        return `${this.object.path}/${encodeURIComponent(id)}`;
    }
}

/** What Invoiced makes of the name of a file: nothing but letters, digits, `_` and `-` before the ending. */
export function storedName(name: string): string {
    const ending = extname(name);
    return basename(name, ending).replace(/[^A-Za-z0-9_-]/g, '_') + ending.toLowerCase();
}

/** True when a file was not attached because it is attached already. */
export function isAttachedAlready(answer: Answer): boolean {
    return answer.kind === 'refused' && /^Attachment already exists/.test(answer.message);
}

/** True when the record that a file was to be attached to is not there any more. */
export function isParentGone(answer: Answer): boolean {
    return answer.kind === 'refused' && (answer.status === 404 || /^No such parent/.test(answer.message));
}

/** True when the file itself is not there any more. */
export function isFileGone(answer: Answer): boolean {
    return answer.kind === 'refused' && /^No such file/.test(answer.message);
}
