import { arrangeElements, Element } from '../mapping/arrange-elements';
import { DocumentTree } from '../mapping/document-tree';
import { Destination } from '../mapping/download';
import { setValue } from '../mapping/set-value';
import { textDifference } from '../mapping/text-difference';
import { applyTextEdits, TextEdit } from '../mapping/text-range';
import { ChosenColumn, columnOf } from './chosen-columns';
import { FilterEntry } from './download-form';
import { ScheduleDraft, scheduleOf } from './schedule-draft';

const COLUMNS = ['download', 'columns'];

/**
 * The edits that turn the columns of a text into others: what stays takes its comments along, and of a column that is
 * changed only what differs is written. None where the text has other columns than those of before.
 *
 * @param before the columns as the text has them
 */
export function changeColumns(text: string, before: readonly ChosenColumn[], after: readonly ChosenColumn[]): readonly TextEdit[] {
    const tree = new DocumentTree(text);
    const array = tree.nodeAt(COLUMNS);
    if (tree.errors.length) {
        return [];
    }
    if (array?.type !== 'array') {
        return array ? [] : setValue(text, COLUMNS, after.map(columnValue));
    }
    if (array.children?.length !== before.length) {
        return [];
    }
    const places = new Map(before.map(({ key }, index) => [key, index]));
    const elements = after.map((column): Element => {
        const from = places.get(column.key);
        return from === undefined ? { value: columnValue(column) } : { from };
    });
    const arranged = applyTextEdits(text, arrangeElements(text, array, elements));
    const changed = after.reduce((result, column, index) => {
        const old = before[places.get(column.key) ?? -1];
        const isSame = !old || JSON.stringify(columnOf(old)) === JSON.stringify(columnOf(column));
        return isSame ? result : applyTextEdits(result, setValue(result, [...COLUMNS, index], columnValue(column)));
    }, arranged);
    return textDifference(text, changed);
}

/**
 * The edits that write a schedule; one that runs by hand only is none.
 * @param computerZone time zone of the computer: a text that is silent about it stays so, as long as it is meant
 */
export function changeSchedule(text: string, draft: ScheduleDraft, computerZone: string): readonly TextEdit[] {
    const path = ['download', 'schedule'];
    const schedule = scheduleOf(draft);
    if (!schedule) {
        return setValue(text, path, undefined);
    }
    const tree = new DocumentTree(text);
    const isSilent = tree.nodeAt(path) !== undefined && !tree.nodeAt([...path, 'timeZone']) && schedule.timeZone === computerZone;
    return setValue(text, path, { ...schedule, ...(isSilent && { timeZone: undefined }) });
}

/** The edits that change members of the destination; those that become `undefined` are taken out. */
export function changeDestination(text: string, change: Partial<Destination>): readonly TextEdit[] {
    return textDifference(
        text,
        Object.entries(change).reduce(
            (result, [key, value]) => applyTextEdits(result, setValue(result, ['download', 'destination', key], value)),
            text
        )
    );
}

/** The edits that write the filter; none that filters nothing is left behind. */
export function changeFilter(text: string, filter: readonly FilterEntry[]): readonly TextEdit[] {
    return setValue(
        text,
        ['download', 'filter'],
        filter.length ? Object.fromEntries(filter.map(({ id, value }) => [id, value])) : undefined
    );
}

function columnValue(column: ChosenColumn): Readonly<Record<string, string>> {
    return { ...columnOf(column) };
}
