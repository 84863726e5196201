import { downloadedBy, rememberDownloaded } from '../ledger/download-store';
import { Ledger } from '../ledger/ledger';
import { hashText } from '../engine/content-hash';
import { Bookmark, isInOverlap } from './bookmark';
import { changeOf } from './changed-records';
import { RemoteRow } from './list-caller';

/** A record and the rows that it makes in the file. */
export interface MadeRecord {
    readonly record: RemoteRow;
    readonly rows: readonly (readonly unknown[])[];
}

/**
 * Leaves out what the download before had already, and remembers for the next one what this one has of the last seconds.
 * A record counts as the same while it makes the same rows and has not changed since.
 */
export class RepeatedRecords {
    constructor(
        private readonly ledger: Ledger,
        private readonly mappingId: string,
        private readonly runId: number,
        private readonly before: Bookmark | undefined
    ) {}

    /** @param until the second of the server in which this download began. */
    async newAmong<T extends MadeRecord>(records: readonly T[], until: number): Promise<readonly T[]> {
        const { mappingId, runId, before } = this;
        const mayBeKnown = records.filter(({ record }) => before !== undefined && changeOf(record) <= before.second + 1);
        const toRemember = records.filter(({ record }) => isInOverlap(record, until));
        if (mayBeKnown.length === 0 && toRemember.length === 0) {
            return records;
        }
        const known = await this.ledger.transact(async db => {
            if (toRemember.length > 0) {
                await rememberDownloaded(db, mappingId, runId, new Map(toRemember.map(made => [idOf(made), contentHash(made)])));
            }
            return mayBeKnown.length === 0 ? new Map<string, string>() : downloadedBy(db, mappingId, before!.runId, mayBeKnown.map(idOf));
        });
        const repeated = new Set<T>(mayBeKnown.filter(made => known.get(idOf(made)) === contentHash(made)));
        return records.filter(made => !repeated.has(made));
    }
}

function idOf({ record }: MadeRecord): string {
    return String(record.id);
}

function contentHash({ record, rows }: MadeRecord): string {
    return hashText(JSON.stringify([record.updated_at, rows]));
}
