import { RetryRefusal } from '../../../common/engine-protocol';
import { RetryCandidate } from '../../ledger/retry-store';

/** Collects why problems stay as they are, the same reason once. */
export class RetryReasons {
    private readonly counts = new Map<string, number>();

    add(reason: string, count = 1): void {
        this.counts.set(reason, (this.counts.get(reason) ?? 0) + count);
    }

    all(): readonly RetryRefusal[] {
        return [...this.counts].map(([reason, count]) => ({ reason, count }));
    }
}

/** Why the record of a problem cannot be sent again; `undefined` when it can. */
export function whyNot({ run_id, run_state, planned_at, refused_file, delivery_state, has_content }: RetryCandidate): string | undefined {
    if (run_id === null) {
        return 'This is about no record. It ends by itself once its cause is mended.';
    }
    if (planned_at !== null) {
        return 'This is about a download. Correct what it names, then run the mapping again; the next planned download tries it, too.';
    }
    if (run_state === 'failed') {
        return 'The file was not taken at all. Correct the file or its mapping: once one of them is changed, the file is taken by itself.';
    }
    if (run_state !== 'finished') {
        return 'The file is still being worked on, and its records with it. Wait until that has ended.';
    }
    if (delivery_state === null || has_content === 0) {
        const place = refused_file === null ? 'in the file' : `in ${refused_file}`;
        return `The row was refused before there was anything to send. Correct it ${place} and drop the file into the folder again.`;
    }
    return delivery_state === 'refused' ? undefined : 'The record went through meanwhile.';
}

export function noSuchProblem(id: number): string {
    return `There is no open error with the number ${id}.`;
}

export function nothingOpen(runId: number): string {
    return `Nothing is open about run:${runId}.`;
}

export function mappingAway(mappingId: string): string {
    return `The mapping ${mappingId} is not there any more, has mistakes, or is of another kind now. Bring it back, then retry.`;
}

export function fileAway(file: string): string {
    return `The file ${file} does not lie where it was put. Drop it into the watched folder again.`;
}

export function namedFile(file: string): string {
    return `The file ${file} does not lie in the watched folder: it was named on the command line. Upload it there again.`;
}

export function placeTaken(file: string): string {
    return `There is another file ${file}. Once that is dealt with, retry.`;
}
