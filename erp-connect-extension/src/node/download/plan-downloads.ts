import { dueTimes } from '../../common/schedule/due-times';
import { Schedule } from '../../common/schedule/schedule';
import { hashText } from '../engine/content-hash';
import { PlannedDownload, planDownload, plannedRun } from '../ledger/download-store';
import { LedgerWork } from '../ledger/ledger';
import { RunRow, unfinishedDownloads } from '../ledger/run-store';
import { findDecided, setDecided } from '../ledger/schedule-store';
import { RunnableDownload } from './runnable-download';

/**
 * Writes down the runs that are due. While one has not ended none is added: what becomes due meanwhile counts as missed,
 * so that a connection that was away for days leaves as many runs as the mapping wants. A schedule that is seen for the
 * first time begins now: times before it existed were never planned.
 *
 * A clock that was set back is followed, so that one that was wrong by years does not stop a schedule for years. Times
 * that ran already are known by their instant and do not run again.
 *
 * @param now milliseconds since 1970
 */
export function planDueDownloads(runnable: RunnableDownload, now: number): LedgerWork<void> {
    const { schedule } = runnable.mapping.download;
    return async db => {
        if (!schedule || (await unfinishedDownloads(db, runnable.id)).length > 0) {
            return;
        }
        const scheduleHash = hashOfTimes(schedule);
        const known = await findDecided(db, runnable.id);
        const isKnown = known?.schedule_hash === scheduleHash;
        const after = isKnown ? Math.min(known.decided_until, now) : now;
        const due = dueTimes(schedule, after, now);
        const until = due.at(-1) ?? after;
        if (!isKnown || until !== known.decided_until) {
            await setDecided(db, { mapping_id: runnable.id, schedule_hash: scheduleHash, decided_until: until });
        }
        for (const at of due) {
            await planDownload(db, plannedDownload(runnable, at, false));
        }
    };
}

/**
 * Writes down a run that somebody asks for. Where one has not ended, that is the one: two never run at a time. Asking
 * twice with the same instant is asking once.
 */
export function planByHand(runnable: RunnableDownload, askedAt: number): LedgerWork<RunRow> {
    // Schedules say whole seconds: this one must not be taken for one of theirs.
    const at = askedAt % 1000 === 0 ? askedAt + 1 : askedAt;
    return async db => {
        const known = (await plannedRun(db, runnable.id, at)) ?? (await unfinishedDownloads(db, runnable.id))[0];
        return known ?? (await planDownload(db, plannedDownload(runnable, at, true)))!;
    };
}

function plannedDownload({ id, hash, mapping, folder }: RunnableDownload, at: number, isByHand: boolean): PlannedDownload {
    return {
        mapping_id: id,
        mapping_hash: hash,
        connection: mapping.connection,
        object: mapping.download.object,
        operation: 'download',
        file_path: folder,
        location: folder,
        content_hash: '',
        size: 0,
        state: 'taken',
        watched: 0,
        planned_at: at,
        is_by_hand: isByHand ? 1 : 0,
        started_at: Date.now()
    };
}

/** What becomes of missed runs is another matter than when they are. */
function hashOfTimes({ missed: _missed, ...times }: Schedule): string {
    return hashText(JSON.stringify(times));
}
