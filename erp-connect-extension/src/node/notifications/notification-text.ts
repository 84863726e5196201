import { Matter, MatterKind } from './matter';
import { NotificationMatter } from './notification';

const KINDS: readonly MatterKind[] = ['file', 'connection', 'mapping', 'workspace', 'installation'];

/** Who needs somebody, in a few words: `INV-0412.csv needs you (12 errors)`, `3 files and 1 connection need you`. */
export function subjectOf(matters: readonly Matter[]): string {
    if (matters.length === 1) {
        const [{ label, count }] = matters;
        return `${label} needs you${count > 1 ? ` (${count} errors)` : ''}`;
    }
    const parts = KINDS.flatMap(kind => {
        const { length } = matters.filter(matter => matter.kind === kind);
        return length === 0 ? [] : [kind === 'installation' ? 'ERP Connect itself' : plural(length, kind)];
    });
    return `${[parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter(part => part !== '').join(' and ')} need you`;
}

/** The whole message as plain text: of each matter what, where and what to do. */
export function textOf(matters: readonly NotificationMatter[], more: number): string {
    const blocks = matters.map(matter => block(matter).join('\n'));
    const rest = more > 0 ? [`… and ${more} more.`] : [];
    return `${[...blocks, ...rest, 'To see everything, open ERP Connect, or run: erp-connect errors'].join('\n\n')}\n`;
}

function block(matter: NotificationMatter): readonly string[] {
    const { label, problems = 1, records, refused, mapping, mappingName, file, refusedFile, text = '', hint } = matter;
    const counts = [problems > 1 ? plural(problems, 'error') : '', refused ? `${refused} of ${records} records refused` : ''];
    const said = counts.filter(count => count !== '').join(', ');
    const place = placeOf(matter);
    return [
        said === '' ? label : `${label}: ${said}`,
        ...(mapping === undefined ? [] : [`  Mapping: ${mappingName} (${mapping})`]),
        ...(file === undefined ? [] : [`  File: ${file}`]),
        ...(refusedFile === undefined ? [] : [`  Refused rows: ${refusedFile}`]),
        `  ${problems > 1 ? 'First: ' : ''}${place === '' ? '' : `${place}: `}${text}`,
        ...(hint === undefined ? [] : [`  What to do: ${hint}`])
    ];
}

function placeOf({ row, column, key }: NotificationMatter): string {
    const parts = [
        row === undefined ? '' : `row ${row}`,
        column === undefined ? '' : `column "${column}"`,
        key === undefined ? '' : `record ${key}`
    ];
    return parts.filter(part => part !== '').join(', ');
}

function plural(count: number, noun: string): string {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
