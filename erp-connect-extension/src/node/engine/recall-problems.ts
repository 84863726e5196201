import { Problem } from '../../common/problem';

/** A run that the ledger has forgotten, in part or whole: all that is known is that it ended. */
export function endedElsewhere(place: string): Problem {
    return {
        code: 'run.forgotten',
        severity: 'info',
        kind: 'operational',
        text: `The file lies in ${place}, so its run was finished. What it did was lost with the ledger.`
    };
}

export function lostFile(file: string): Problem {
    return {
        code: 'file.lost-run',
        severity: 'error',
        kind: 'operational',
        text: `The run of ${file} was under way when the ledger was lost, and the file is not there any more.`,
        hint: 'If it was not finished by then, drop the file into the folder again: what is in Invoiced already is not sent twice.'
    };
}

export function forgottenRefusals(file: string): Problem {
    return {
        code: 'file.forgotten-refusals',
        severity: 'error',
        kind: 'user',
        file,
        text: `${file} was refused by a run that was lost with the ledger.`,
        hint: 'Mend it and drop it into the watched folder again. If that was done before, ignore this entry.'
    };
}
