import { isoText } from '../schedule/zone-clock';
import { computerZone, zoneOf } from '../schedule/time-zone';
import { Download } from '../mapping/download';

// What no file system takes, or takes for the way to another folder.
const NOT_IN_NAMES = /[<>:"/\\|?*\p{Cc}]/gu;
// Windows means devices by these, whatever their ending.
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
// Bytes of UTF-8: with the number and the ending it stays below the 255 that every file system takes.
const LONGEST = 180;

/** What of a mapping says how its file is called. */
interface NamedDownload {
    readonly name: string;
    readonly download: Pick<Download, 'destination' | 'schedule'>;
}

/**
 * The name of the file of a planned download. Dates and times are those of the schedule's zone; what stands in the name of
 * a mapping never leads to another folder.
 *
 * @param plannedAt milliseconds since 1970
 */
export function targetName({ name, download }: NamedDownload, plannedAt: number): string {
    const { destination, schedule } = download;
    const planned = isoText(plannedAt, schedule ? zoneOf(schedule) : computerZone());
    const words: Readonly<Record<string, string>> = { mapping: name, date: planned.slice(0, 10), time: planned.slice(11, 16) };
    const text = (destination.file ?? '{mapping} {date}').replace(/\{(mapping|date|time)\}/g, (_, word: string) => words[word]);
    return `${safe(text)}.${destination.format ?? 'csv'}`;
}

function safe(text: string): string {
    const name = shortened(text.replace(NOT_IN_NAMES, '-'))
        .trim()
        .replace(/[. ]+$/, '');
    // A leading dot hides a file, and a leading tilde makes others take it for a draft.
    return name === '' || DEVICES.test(name) || /^[.~]/.test(name) ? `_${name}` : name;
}

function shortened(text: string): string {
    let room = LONGEST;
    return [...text].filter(sign => (room -= utf8Length(sign.codePointAt(0)!)) >= 0).join('');
}

function utf8Length(codePoint: number): number {
    return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
}
