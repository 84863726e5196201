import { createHash } from 'node:crypto';
import { MatterKind } from './matter';

/** What a webhook receives as its JSON body, and what a mail is made of. Documented in docs/notifications.md. */
export interface Notification {
    readonly version: 1;
    /** The same when a message is sent again because nobody knows whether it arrived. */
    readonly id: string;
    readonly type: 'problems' | 'mended' | 'test';
    /** ISO 8601, UTC. */
    readonly sentAt: string;
    /** Absolute path of the workspace folder. */
    readonly workspace: string;
    /** One line. */
    readonly subject: string;
    /** Plain text for a person. */
    readonly text: string;
    /** What needs somebody, oldest first; at most 20. Of `mended` messages: what was told of before, with key and label only. */
    readonly matters: readonly NotificationMatter[];
    /** How many more there are than `matters` tells of. */
    readonly more: number;
}

/** Never holds contents of cells; `key` and `text` name a record as people do. */
export interface NotificationMatter {
    /** Of what; the same for as long as it is open. */
    readonly id: string;
    readonly kind?: MatterKind;
    readonly label: string;
    /** Number of open problems. */
    readonly problems?: number;
    /** Of the first problem. */
    readonly code?: string;
    readonly text?: string;
    readonly hint?: string;
    readonly row?: number;
    readonly column?: string;
    readonly property?: string;
    /** Natural key of the record. */
    readonly key?: string;
    readonly connection?: string;
    readonly mapping?: string;
    readonly mappingName?: string;
    readonly file?: string;
    /** Where the refused rows lie. */
    readonly refusedFile?: string;
    /** Records of the file, and how many of them were refused. */
    readonly records?: number;
    readonly refused?: number;
    /** ISO 8601, UTC. */
    readonly since?: string;
}

/** An id that depends on nothing but what is told, so that a repeated message is known as such. */
export function notificationId(...parts: readonly (string | number)[]): string {
    return `msg_${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)}`;
}
