import { timeZones } from '../../../common/schedule/time-zone';
import { Option } from '../form-option';

/** Every time zone of this browser, that of the computer first. */
export function timeZoneOptions(chosen: string, computerZone: string): readonly Option<string>[] {
    const others = new Set([chosen, ...timeZones()]);
    others.delete(computerZone);
    return [
        { value: computerZone, label: `${computerZone} (this computer)` },
        ...[...others].sort().map(zone => ({ value: zone, label: zone }))
    ];
}
