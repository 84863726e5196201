import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { Problem } from '../../common/problem';
import { AttachmentPlan, memoryOf, numberOf } from '../attachments/attachment-plan';
import { noNumber } from '../attachments/attachment-problems';
import { inspectFile, isUnsendable } from '../attachments/file-inspection';
import { hashFile } from '../engine/content-hash';
import { RunnableFiles } from '../engine/loaded-mapping';
import { Ledger } from '../ledger/ledger';
import { findRecord } from '../ledger/record-store';
import { checkRegularFile } from '../readers/regular-file';
import { HomeFolder } from '../runtime/home-folder';
import { ExitCode } from './exit-code';
import { Output } from './output';

type Action = 'new' | 'changed' | 'unchanged';

const DEEDS: Readonly<Record<Action, string>> = {
    new: 'would be attached to',
    changed: 'would replace the PDF of',
    unchanged: 'was uploaded before to'
};

/** What an upload of one file would do, without sending anything: to which record it belongs, and whether it is new. */
export async function previewFile(runnable: RunnableFiles, path: string, output: Output): Promise<ExitCode> {
    const { place, object } = runnable;
    const number = numberOf(runnable, path);
    if (number === undefined) {
        return refuse(path, noNumber(runnable, basename(path)), output);
    }
    await checkRegularFile(path);
    const sendable = await inspectFile(path, runnable);
    if (isUnsendable(sendable)) {
        return refuse(path, sendable.problem, output);
    }
    const action = await actionFor(runnable, { number, place, file: path, ...sendable });
    const record = { file: path, number, name: sendable.name, place };
    output.say({ record, object: object.id, action }, `${action}: ${path} ${DEEDS[action]} ${object.id} ${number}, as ${sendable.name}`);
    output.say({ summary: summaryOf(action) }, undefined);
    return ExitCode.AllWell;
}

/** Judged by what earlier uploads from this computer did. */
async function actionFor({ mapping, object }: RunnableFiles, plan: AttachmentPlan): Promise<Action> {
    const home = HomeFolder.open();
    if (!existsSync(home.ledger)) {
        return 'new';
    }
    const contentHash = await hashFile(plan.file);
    const memory = memoryOf(object.id, plan, contentHash);
    const ledger = Ledger.openForReading(home.ledger);
    try {
        const known = await ledger.transact(db => findRecord(db, mapping.connection, memory.object, memory.key));
        return !known ? 'new' : known.payload_hash === contentHash ? 'unchanged' : 'changed';
    } finally {
        await ledger.close();
    }
}

function refuse(file: string, problem: Problem, output: Output): ExitCode {
    output.problem({ file, ...problem });
    output.say({ summary: summaryOf(undefined) }, 'The file cannot be uploaded with this mapping.');
    return ExitCode.BadInput;
}

function summaryOf(action: Action | undefined): Record<string, number> {
    const count = (each: Action): number => (action === each ? 1 : 0);
    return {
        rows: 0,
        read: action ? 1 : 0,
        new: count('new'),
        changed: count('changed'),
        unchanged: count('unchanged'),
        refused: 0,
        skipped: 0
    };
}
