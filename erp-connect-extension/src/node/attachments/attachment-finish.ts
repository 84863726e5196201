import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { placeInDone } from '../engine/leave-file';
import { RunFinish } from '../engine/run-finish';
import { RunRow } from '../ledger/run-store';

/** Ends the run of one file: to `done/`, or to `failed/` when Invoiced refused it. */
export class AttachmentFinish extends RunFinish {
    protected override placeFor(run: RunRow): string {
        return run.refused_count > 0 ? placeInFailed(run.file_path) : super.placeFor(run);
    }

    /** There are no rows; the file itself is put aside. */
    protected override async settleRefused(): Promise<undefined> {
        return undefined;
    }
}

/** A free place in `failed/` beside the file. It keeps its name, which says where it belongs, when it is dropped again. */
function placeInFailed(file: string): string {
    const place = join(dirname(file), 'failed', basename(file));
    return existsSync(place) ? join(dirname(place), basename(placeInDone(file))) : place;
}
