import { RunInfo } from '../../common/engine-protocol';
import { Problem } from '../../common/problem';

/** Where a command says things: text for people, or one JSON object a line for programs. */
export class Output {
    constructor(readonly json: boolean) {}

    /** One fact, in both forms. */
    say(object: object, text: string | undefined): void {
        if (this.json) {
            this.write(`${JSON.stringify(object)}\n`);
        } else if (text !== undefined) {
            this.write(`${text}\n`);
        }
    }

    problem(problem: Problem): void {
        this.say({ problem }, describe(problem));
    }

    /** A failure of the command itself: to standard error, so that a pipe gets only results. */
    fail(text: string, hint?: string): void {
        process.stderr.write(this.json ? `${JSON.stringify({ error: { text, hint } })}\n` : `${hint ? `${text} ${hint}` : text}\n`);
    }

    private write(text: string): void {
        process.stdout.write(text);
    }
}

/** A problem as one or two lines of text: where, what, and what to do. */
export function describe(problem: Problem): string {
    const cell = [
        problem.file,
        problem.row === undefined ? undefined : `row ${problem.row}`,
        problem.column === undefined ? undefined : `column "${problem.column}"`
    ].filter(part => part !== undefined);
    const where = cell.length > 0 ? cell.join(', ') : (problem.connection ?? problem.mapping ?? '');
    const hint = problem.hint ? `\n    ${problem.hint}` : '';
    return `${problem.severity}: ${where ? `${where}: ` : ''}${problem.text}${hint}`;
}

/** `2 created, 1 refused` and the like; `nothing` when all are zero. */
export function countsText(counts: Readonly<Record<string, number>>): string {
    const parts = Object.entries(counts)
        .filter(([, count]) => count > 0)
        .map(([name, count]) => `${count} ${name}`);
    return parts.length > 0 ? parts.join(', ') : 'nothing';
}

/** What came of a run: `7 records: 5 created, 2 refused`, or `7 rows downloaded`. */
export function outcomeText({ counts, plannedAt }: RunInfo): string {
    const { rows, read, ...outcomes } = counts;
    return plannedAt === undefined ? `${read} records: ${countsText(outcomes)}` : rowsText(rows, 'downloaded');
}

export function rowsText(rows: number, what = ''): string {
    return `${rows} ${rows === 1 ? 'row' : 'rows'} ${what}`.trimEnd();
}
