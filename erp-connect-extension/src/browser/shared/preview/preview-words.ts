import { Preview, PreviewRecord } from '../../../common/preview-protocol';
import { arrivedAs } from '../file-path';
import { plural } from '../plural';

type Action = PreviewRecord['action'];

export interface ActionWords {
    /** Name of a codicon. */
    readonly icon: string;
    readonly label: string;
    readonly tone: 'good' | 'busy' | 'quiet' | 'warning' | 'bad';
}

/** How each outcome is shown, in the order in which outcomes are counted. */
export const ACTION_WORDS: Readonly<Record<Action, ActionWords>> = {
    new: { icon: 'add', label: 'New', tone: 'busy' },
    changed: { icon: 'edit', label: 'Changed', tone: 'busy' },
    unchanged: { icon: 'check', label: 'Unchanged', tone: 'quiet' },
    refused: { icon: 'error', label: 'Refused', tone: 'bad' },
    conflict: { icon: 'warning', label: 'Invoiced would refuse it', tone: 'warning' },
    skipped: { icon: 'debug-step-over', label: 'Skipped', tone: 'quiet' }
};

/** What was looked at, in one line. */
export function previewLine({ file, isWhole, summary, problems }: Preview, progress: number | undefined): string {
    if (problems.length > 0) {
        return file === undefined ? '' : arrivedAs(file); // nothing was counted; why, the problems say
    }
    const name = file === undefined ? '' : `${arrivedAs(file)}: `;
    const counted = summary.rows > 0 ? `${plural(summary.read, 'record')} of ${plural(summary.rows, 'row')}` : plural(summary.read, 'file');
    if (progress !== undefined) {
        return `${name}reading the whole file … ${plural(progress, 'record')} so far`;
    }
    return isWhole ? `${name}${counted}` : `${name}${counted} at the beginning of the file`;
}

/** How many records have each outcome, of those that have any. @param shown counts of records that were compared. */
export function actionCounts({ summary }: Preview, shown?: readonly PreviewRecord[]): readonly (readonly [Action, number])[] {
    const count = (action: Action): number =>
        shown ? shown.filter(record => record.action === action).length : action === 'conflict' ? 0 : summary[action];
    return (Object.keys(ACTION_WORDS) as Action[]).map(action => [action, count(action)] as const).filter(([, counted]) => counted > 0);
}

/** The rows of a record: `Row 7`, `Rows 2 to 4`, `Rows 2, 9`. */
export function rowsText(rows: readonly number[]): string {
    if (rows.length < 2) {
        return rows.length === 0 ? '' : `Row ${rows[0]}`;
    }
    const last = rows[rows.length - 1];
    return last - rows[0] === rows.length - 1
        ? `Rows ${rows[0]} to ${last}`
        : `Rows ${rows.slice(0, 4).join(', ')}${rows.length > 4 ? ' …' : ''}`;
}
