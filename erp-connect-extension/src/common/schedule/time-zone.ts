import { nearestWord } from '../mapping/nearest-word';
import { Schedule } from './schedule';

/** Names in use that lists of zones may have under an older one only. */
const NEWER_NAMES = ['UTC', 'Asia/Kolkata', 'Asia/Kathmandu', 'Asia/Ho_Chi_Minh', 'Europe/Kyiv', 'America/Argentina/Buenos_Aires'];

/** The time zone whose clock a schedule means. */
export function zoneOf({ timeZone }: Schedule): string {
    return timeZone ?? computerZone();
}

/** The time zone of this computer; UTC where the system names none that is known. */
export function computerZone(): string {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    return isTimeZone(timeZone) ? timeZone : 'UTC';
}

export function isTimeZone(name: string): boolean {
    try {
        return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone !== '';
    } catch {
        return false;
    }
}

/** Names of all time zones, in the order of the alphabet. */
export function timeZones(): readonly string[] {
    return [...new Set([...Intl.supportedValuesOf('timeZone'), ...NEWER_NAMES])].sort();
}

/** The time zone that a misspelt name, or a city alone, seems to mean. */
export function likelyTimeZone(text: string): string | undefined {
    const zones = timeZones();
    const city = text.trim().replaceAll(' ', '_').toLowerCase();
    return zones.find(zone => zone.toLowerCase().endsWith(`/${city}`)) ?? nearestWord(text, zones);
}
