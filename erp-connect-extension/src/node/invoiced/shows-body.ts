import { keyText } from '../../common/records/natural-key';
import { Json, Payload } from '../../common/records/payload';

/**
 * Whether a record shows everything that a body said, as far as records show it at all. Invoiced writes some values
 * its own way (a state by its code, a tax rate with its members), so that `false` proves nothing; `true` does.
 */
export function showsBody(record: Payload, body: Payload): boolean {
    return Object.entries(body).every(([field, value]) => record[field] === undefined || shows(record[field], value));
}

function shows(there: Json, ours: Json): boolean {
    if (Array.isArray(ours)) {
        return (
            Array.isArray(there) && there.length === ours.length && ours.every((value: Json, index) => shows(there[index] as Json, value))
        );
    }
    if (typeof ours === 'object' && ours) {
        return typeof there === 'object' && there !== null && showsBody(there as Payload, ours as Payload);
    }
    return typeof ours === 'number' ? Number(there) === ours : keyText(there) === keyText(ours);
}
