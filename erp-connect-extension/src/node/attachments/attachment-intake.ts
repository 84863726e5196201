import { setTimeout as sleep } from 'node:timers/promises';
import { keyText } from '../../common/records/natural-key';
import { ConnectionSession } from '../engine/connection-session';
import { EngineSettings } from '../engine/engine-settings';
import { Intake } from '../engine/intake';
import { RunnableFiles } from '../engine/loaded-mapping';
import { pauseFor } from '../engine/run-delivery';
import { FolderScan, SettledFile } from '../folder/settling-folder';
import { callsFor } from '../invoiced/calls-for';
import { LookUp } from '../invoiced/look-up';
import { Ledger } from '../ledger/ledger';
import { raiseOnce } from '../ledger/problem-store';
import { findRecord, findRecords, rememberRecord } from '../ledger/record-store';
import { WaitingFile, noteWaiting, waitingFiles } from '../ledger/waiting-file-store';
import { numberOf } from './attachment-plan';
import { noDocument, waitingText } from './attachment-problems';
import { inspectFile, isUnsendable } from './file-inspection';
import { settleGoneFiles } from './gone-files';

// A file may be held in memory whole.
const AT_A_TIME = 4;
// Look-ups a scan for files that wait; files that were never looked for come on top, once each.
const RECHECKS = 50;
// Files that are looked for the first time at one go. Invoiced answers for one number at a time, so that ten thousand of
// them take minutes: files that can go at once must not come behind them.
const NEWCOMERS = 200;
// The longest wait between two look-ups for one file, as a multiple of the time between two scans: an hour, usually.
const LONGEST_WAIT = 128;
// Attempts at a look-up that the server fails on, before the connection is paused.
const PATIENCE = [1, 4, 12];
const DAY = 24 * 60 * 60 * 1000;
const DAYS_UNTIL_TOLD = 30;

/**
 * Lets files in whose record is in Invoiced; the others wait. What this computer delivered itself is known at once,
 * from the ledger; for the rest Invoiced is asked, more and more rarely.
 */
export class AttachmentIntake implements Intake {
    readonly width = AT_A_TIME;
    readonly bringsRecords = false;
    hasMore = false;
    private readonly waiting = new Set<string>();
    private rows = new Map<string, WaitingFile>();

    constructor(
        private readonly ledger: Ledger,
        private readonly runnable: RunnableFiles,
        private readonly settings: Pick<EngineSettings, 'scanInterval' | 'retryWait'>
    ) {}

    get waitingFor(): string | undefined {
        return this.waiting.size > 0 ? waitingText(this.runnable, this.waiting.size) : undefined;
    }

    laneOf({ path }: SettledFile): string {
        return this.keyOf(path) ?? path;
    }

    async select({ present }: FolderScan, files: readonly SettledFile[]): Promise<readonly SettledFile[]> {
        const { id, hash, mapping, object } = this.runnable;
        const known = await this.ledger.transact(async db => {
            await settleGoneFiles(db, id, present);
            const rows = await waitingFiles(db, id);
            // With another mapping a file may belong to another record: it is looked for as if it were new.
            this.rows = new Map([...rows].filter(([path, row]) => present.has(path) && row.mapping_hash === hash));
            const keys = new Set(files.flatMap(({ path }) => this.keyOf(path) ?? []));
            return findRecords(db, mapping.connection, object.id, [...keys]);
        });
        this.waiting.clear();
        this.rows.forEach(row => this.waiting.add(row.path));
        const due = new Set(this.dueFiles());
        const isKnown = ({ path }: SettledFile): boolean => known.has(this.keyOf(path) ?? '');
        const unknown = files.filter(file => !isKnown(file));
        const newcomers = unknown.filter(({ path }) => !this.rows.has(path));
        this.hasMore = newcomers.length > NEWCOMERS;
        return [...files.filter(isKnown), ...unknown.filter(({ path }) => due.has(path)), ...newcomers.slice(0, NEWCOMERS)];
    }

    async admits(file: SettledFile, session: ConnectionSession): Promise<boolean> {
        const number = numberOf(this.runnable, file.path);
        const isIn = number === undefined || (await this.isDocumentIn(file.path, number, session));
        if (isIn) {
            this.waiting.delete(file.path);
        } else {
            this.waiting.add(file.path);
        }
        return isIn;
    }

    private keyOf(path: string): string | undefined {
        const number = numberOf(this.runnable, path);
        return number === undefined ? undefined : keyText(number);
    }

    /** Files that were looked for before and whose turn it is again, longest overdue first. */
    private dueFiles(): readonly string[] {
        const now = Date.now();
        return [...this.rows.values()]
            .filter(row => row.next_check_at <= now)
            .sort((left, right) => left.next_check_at - right.next_check_at)
            .slice(0, RECHECKS)
            .map(row => row.path);
    }

    private async isDocumentIn(path: string, number: string, session: ConnectionSession): Promise<boolean> {
        const { mapping, object } = this.runnable;
        const record = { connection: mapping.connection, object: object.id, key: keyText(number) };
        if (await this.ledger.transact(db => findRecord(db, record.connection, record.object, record.key))) {
            return true;
        }
        if (!this.rows.has(path) && (await this.hasFlaw(path))) {
            return true; // whatever it belongs to: its run says what is wrong with it
        }
        const there = await this.lookUp(number, session);
        if (there?.kind === 'found') {
            const { id } = there.record;
            await this.ledger.transact(db =>
                rememberRecord(db, { ...record, remote_id: id, payload_hash: null, delivered_at: Date.now() })
            );
        } else if (there?.kind === 'absent') {
            await this.noteWaiting(path, number);
        }
        return there?.kind === 'found';
    }

    private async hasFlaw(path: string): Promise<boolean> {
        try {
            return isUnsendable(await inspectFile(path, this.runnable));
        } catch {
            return true; // does not open: whoever takes it finds out why
        }
    }

    /** `undefined` when nobody can tell now; the connection is paused then, or slowed down. */
    private async lookUp(number: string, { gate, client }: ConnectionSession): Promise<LookUp | undefined> {
        for (let attempt = 0; !gate.paused; attempt++) {
            const there = await gate.run(`${this.runnable.object.id}/${keyText(number)}`, () =>
                callsFor(client, this.runnable.object).find({ number })
            );
            if (there.kind !== 'failed') {
                gate.succeeded();
                return there;
            }
            const { answer } = there;
            if (answer.kind === 'busy') {
                gate.slowDown();
            } else if (answer.kind !== 'unknown' || attempt >= PATIENCE.length) {
                gate.pause(pauseFor(answer.kind, 'message' in answer ? answer.message : ''));
            }
            if (gate.paused || attempt >= PATIENCE.length) {
                return undefined;
            }
            await sleep(PATIENCE[attempt] * this.settings.retryWait);
        }
        return undefined;
    }

    private async noteWaiting(path: string, number: string): Promise<void> {
        const { id, hash, mapping } = this.runnable;
        const now = Date.now();
        const before = this.rows.get(path);
        const checks = (before?.checks ?? 0) + 1;
        const since = before?.since ?? now;
        const days = mapping.upload.source.wait ?? DAYS_UNTIL_TOLD;
        const isLate = now - since >= days * DAY;
        const row: WaitingFile = {
            mapping_id: id,
            path,
            mapping_hash: hash,
            since,
            checks,
            next_check_at: now + this.settings.scanInterval * Math.min(2 ** (checks - 1), LONGEST_WAIT),
            told: isLate ? 1 : 0
        };
        await this.ledger.transact(async db => {
            await noteWaiting(db, row);
            if (isLate && before?.told !== 1) {
                await raiseOnce(db, noDocument(this.runnable, number, path, days), { mappingId: id });
            }
        });
        this.rows.set(path, row);
    }
}
