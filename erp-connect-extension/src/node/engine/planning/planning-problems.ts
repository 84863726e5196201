import { basename } from 'node:path';
import { Problem } from '../../../common/problem';
import { SourceError } from '../../readers/record-source';
import { sourceError } from '../../readers/source-problems';
import { PlanningTask } from './planning-protocol';

/** Properties that the mapping computes. What an expression does, nobody knows before it runs. */
export function expressionIds({ upload }: Pick<PlanningTask, 'upload'>): readonly string[] {
    return Object.entries(upload.columns).flatMap(([id, value]) =>
        typeof value === 'object' && value.expression !== undefined ? [id] : []
    );
}

/** @param row where it was last known to be; `undefined` when it had not begun. */
export function tooMuchMemory(task: PlanningTask, row: number | undefined): SourceError {
    const name = basename(task.file);
    const ids = expressionIds(task);
    if (ids.length === 0) {
        return sourceError(task.file, {
            code: 'file.too-much-memory',
            row,
            text: `${name} needs more memory than there is for one file${near(row)}.`,
            hint: 'A record of very many or very long rows may be the reason. Split it in the ERP, or export fewer records at a time.'
        });
    }
    return sourceError(task.file, {
        code: 'mapping.expression-memory',
        row,
        ...placeOf(ids),
        text: `An expression of the mapping takes more memory for ${name} than it may${near(row)}.`,
        hint: `It makes a text or a list that grows and grows. Correct the expression for ${ids.join(' or ')}; the file is then read again.`
    });
}

/** @param seconds for how long it gave no sign of life. */
export function tooSlow(task: PlanningTask, row: number | undefined, seconds: number): SourceError {
    const ids = expressionIds(task);
    return sourceError(task.file, {
        code: ids.length > 0 ? 'mapping.expression-endless' : 'file.too-slow',
        row,
        ...placeOf(ids),
        text: `Reading ${basename(task.file)} was stopped: nothing came of it for ${seconds} seconds${near(row)}.`,
        hint:
            ids.length > 0
                ? `A regular expression can take for ever on some texts. Correct the expression for ${ids.join(' or ')}; the file is then read again.`
                : 'Export it again, fewer records at a time.'
    });
}

/** Whatever reads the file was ended from outside, more than once. */
export function interrupted(task: PlanningTask): SourceError {
    return sourceError(task.file, {
        code: 'file.interrupted',
        kind: 'operational',
        text: `Reading ${basename(task.file)} was interrupted twice: the part of ERP Connect that reads it was ended from outside.`,
        hint: 'Nothing of it was sent. Look whether the computer is short of memory, then run the mapping again.'
    });
}

function near(row: number | undefined): string {
    return row === undefined ? '' : `, in row ${row} or one of the next`;
}

function placeOf(ids: readonly string[]): Partial<Problem> {
    return ids.length === 1 ? { property: ids[0], mappingPath: ['upload', 'columns', ids[0]] } : { mappingPath: ['upload', 'columns'] };
}
