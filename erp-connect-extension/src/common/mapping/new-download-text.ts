import { Download } from './download';
import { inlineJson } from './json-edits';

export interface NewDownloadMapping {
    readonly name: string;
    readonly connection: string;
    readonly download: Download;
}

/** The text of a new download mapping, laid out and commented for people. */
export function newDownloadMappingText({ name, connection, download }: NewDownloadMapping): string {
    const { object, schedule, changes, filter, columns, destination } = download;
    const members = [
        member('object', object),
        ...(schedule ? ['// When it runs; without it, only by hand.', member('schedule', schedule)] : []),
        ...(changes ? ['// all | since-last-run', member('changes', changes)] : []),
        ...(filter ? [member('filter', filter)] : []),
        '// The columns of the file, from left to right.',
        ['"columns": [', ...commaSeparated(columns.map(column => `  ${inlineJson(column)}`)), ']'].join('\n'),
        '// Where the file is put once it is complete, and how it is written.',
        ['"destination": {', ...commaSeparated(Object.entries(destination).flatMap(destinationLine)), '}'].join('\n')
    ];
    return [
        '// ERP Connect brings records from Invoiced into a file.',
        '{',
        `  "name": ${inlineJson(name)},`,
        `  "connection": ${inlineJson(connection)},`,
        '  "download": {',
        ...commaSeparated(members).flatMap(text => text.split('\n').map(line => `    ${line}`)),
        '  }',
        '}',
        ''
    ].join('\n');
}

function member(key: string, value: unknown): string {
    return `"${key}": ${inlineJson(value)}`;
}

function destinationLine([key, value]: readonly [string, unknown]): readonly string[] {
    return value === undefined ? [] : [`  ${member(key, value)}`];
}

/** Comments stand for themselves; of the rest, all but the last end with a comma. */
function commaSeparated(lines: readonly string[]): readonly string[] {
    const last = lines.length - 1;
    return lines.map((line, index) => (index === last || line.startsWith('//') ? line : `${line},`));
}
