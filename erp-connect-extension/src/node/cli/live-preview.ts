import { Json } from '../../common/records/payload';
import { ConnectionStore } from '../connections/connection-store';
import { ConnectionSession } from '../engine/connection-session';
import { AccountSilent } from '../engine/live/account-reader';
import { LiveRecord } from '../engine/live/live-record';
import { RunnableTable } from '../engine/loaded-mapping';
import { pauseProblem } from '../engine/pause-problem';
import { pauseFor } from '../engine/run-delivery';
import { Answer } from '../invoiced/answer';
import { HomeFolder } from '../runtime/home-folder';
import { ExitCode } from './exit-code';
import { openSession } from './open-session';
import { Output } from './output';
import { compareRecords } from '../preview/compare-records';
import { PreviewedRecord } from '../preview/table-preview';

/** Records that are looked up unless a person asks for all of them: about a minute at most. */
export const MOST_LOOKED_UP = 200;

/** What is told of a record that was compared. */
export type TellLive = (record: PreviewedRecord, live: LiveRecord) => void;

/**
 * Compares records with the account, in the order of the file. Gives the exit code of an account that does not tell,
 * `undefined` when all went well. Throws a `UserError` for a connection that is not there.
 */
export async function compareLive(
    runnable: RunnableTable,
    records: readonly PreviewedRecord[],
    output: Output,
    tell: TellLive
): Promise<ExitCode | undefined> {
    const session = await openSession(await ConnectionStore.open(HomeFolder.open()), runnable.mapping.connection);
    try {
        await compareRecords(session, runnable, records, tell);
        return undefined;
    } catch (error) {
        if (error instanceof AccountSilent) {
            return explain(session, error.answer, error.message, output);
        }
        throw error;
    } finally {
        session.close();
    }
}

/** A record and what an upload would do with it now, in one line and a line for each field that differs. */
export function liveText({ payload }: PreviewedRecord, { action, note, differences = [] }: LiveRecord): string {
    const lines = differences.map(({ field, old, new: wanted }) => `    ${field}: ${valueText(old)} \u2192 ${valueText(wanted)}`);
    return [`${action}: ${payload ?? ''}`, ...(note === undefined ? [] : [`    ${note}`]), ...lines].join('\n');
}

function valueText(value: Json | undefined): string {
    return value === undefined ? 'nothing' : JSON.stringify(value);
}

function explain(session: ConnectionSession, { kind }: Answer, message: string, output: Output): ExitCode {
    const { text, hint, code } = pauseProblem(session.connection.name, pauseFor(kind, message));
    output.fail(text, hint);
    return code === 'connection.not-allowed' || code === 'connection.unknown' ? ExitCode.BadInput : ExitCode.Unreachable;
}
