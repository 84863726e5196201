import { ProblemEntry } from '../../common/engine-protocol';
import { ProblemSeverity } from '../../common/problem';
import { keyLabel } from '../../common/records/natural-key';
import { arrivedAs, mappingLabel } from '../shared/file-path';

/** Name of the codicon for a severity. */
export function severityIcon(severity: ProblemSeverity): string {
    return severity;
}

/** Where it is, as short as a person would say it: `INV-11.csv:12, Inv Date`. Empty when there is no file. */
export function placeText(problem: ProblemEntry): string {
    const file = problem.file && `${arrivedAs(problem.file)}${problem.row === undefined ? '' : `:${problem.row}`}`;
    return [file, problem.column].filter(part => !!part).join(', ');
}

/**
 * The mapping, else the connection that it is about.
 * @param mappingName the mapping's own name, where it is known; else its file says which one it is
 */
export function subjectText(problem: ProblemEntry, mappingName?: string): string {
    return problem.mapping ? (mappingName ?? mappingLabel(problem.mapping)) : (problem.connection ?? '');
}

/** All of it as plain text, for a mail to the one who can mend it. */
export function problemAsText(problem: ProblemEntry): string {
    const place = placeText(problem);
    return [
        problem.text,
        problem.hint,
        place && `Where: ${place}`,
        problem.seen !== undefined && `The cell says: ${problem.seen}`,
        problem.key && `Record: ${keyLabel(problem.key)}`,
        subjectText(problem) && `${problem.mapping ? 'Mapping' : 'Connection'}: ${subjectText(problem)}`,
        `Since: ${new Date(problem.raisedAt).toISOString()}`
    ]
        .filter(line => !!line)
        .join('\n');
}
