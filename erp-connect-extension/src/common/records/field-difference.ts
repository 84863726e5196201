import { InvoicedObject } from '../invoiced/property';
import { CLEARED } from './cleared';
import { metadataAsSent } from './custom-field-payload';
import { Json, Payload } from './payload';
import { offsetAt } from './zoned-time';

/** What a call would change of a record. Dates are days of the company's calendar. */
export interface FieldDifference {
    /** Path of the field, e.g. `items[1].unit_cost` or `metadata.region`. */
    readonly field: string;
    /** What Invoiced shows; absent where it shows nothing. */
    readonly old?: Json;
    readonly new: Json;
}

/** How a record is looked at. */
interface View {
    readonly object: InvoicedObject;
    readonly timeZone: string;
}

/**
 * What differs between a record as Invoiced shows it and the body that would change it. Only what the body says is
 * looked at, and only as far as records show it at all. Some values Invoiced writes in its own way (a country by its
 * code), so that a difference may be one of spelling.
 */
export function differencesOf(stored: Payload, body: Payload, view: View): readonly FieldDifference[] {
    const dates = new Set(
        view.object.properties.filter(({ type, target }) => type === 'date' && target === 'record').map(({ field }) => field)
    );
    const shown = (field: string, value: Json): Json =>
        dates.has(field) && typeof value === 'number' ? calendarDay(value, view.timeZone) : value;
    return Object.entries(body).flatMap(([field, value]) => {
        if (field === 'metadata') {
            return differencesInside(metadataAsSent((stored.metadata ?? {}) as Payload), value as Payload, 'metadata');
        }
        return stored[field] === undefined ? [] : differencesAt(field, shown(field, stored[field]), shown(field, value));
    });
}

function differencesAt(field: string, old: Json, wanted: Json): readonly FieldDifference[] {
    if (Array.isArray(wanted)) {
        const ours = wanted as readonly Json[];
        const theirs = Array.isArray(old) ? (old as readonly Json[]) : [];
        return ours.length === theirs.length
            ? ours.flatMap((each, index) => differencesAt(`${field}[${index}]`, theirs[index], each))
            : [{ field, old: theirs.map((each, index) => likeOurs(each, ours[index] ?? ours[0])), new: wanted }];
    }
    if (isObject(wanted)) {
        const known = Object.fromEntries(Object.entries(wanted).filter(([name]) => !isObject(old) || old[name] !== undefined));
        return differencesInside(isObject(old) ? old : {}, known, field);
    }
    return isSame(old, wanted) ? [] : [{ field, old, new: wanted }];
}

function differencesInside(old: Payload, wanted: Payload, prefix: string): readonly FieldDifference[] {
    return Object.entries(wanted).flatMap(([name, value]) => differencesAt(`${prefix}.${name}`, old[name], value));
}

/** Of a line that Invoiced shows, what ours speak of. */
function likeOurs(theirs: Json, ours: Json | undefined): Json {
    return isObject(theirs) && isObject(ours) ? Object.fromEntries(Object.keys(ours).map(name => [name, theirs[name] ?? CLEARED])) : theirs;
}

function isSame(old: Json | undefined, wanted: Json): boolean {
    const isNothing = (value: Json | undefined): boolean => value === undefined || value === CLEARED || value === '';
    if (isNothing(old) || isNothing(wanted)) {
        return isNothing(old) && isNothing(wanted);
    }
    return typeof wanted === 'number' ? Number(old) === wanted : String(old).trim() === String(wanted).trim();
}

function isObject(value: Json | undefined): value is Payload {
    return typeof value === 'object' && value !== CLEARED && !Array.isArray(value);
}

/** @param seconds since 1970. */
function calendarDay(seconds: number, timeZone: string): string {
    const instant = seconds * 1000;
    return new Date(instant + offsetAt(instant, timeZone)).toISOString().slice(0, 10);
}
