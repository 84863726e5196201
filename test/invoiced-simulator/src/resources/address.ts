import { refuse } from '../domain/api-error';
import type { Fields } from '../domain/fields';
import { isCountry } from '../domain/places';
import type { AddressFields } from '../store/rows';

type Address = Omit<AddressFields, 'attention_to'>;

const NO_ADDRESS: Address = { address1: null, address2: null, city: null, state: null, postal_code: null, country: null };

/** Reads the address fields; a country is upper-cased and has to exist. */
export function readAddress(fields: Fields, current: Address | undefined, defaultCountry: string | null): Address {
    const before = current ?? { ...NO_ADDRESS, country: defaultCountry };
    return {
        address1: fields.text('address1', before.address1),
        address2: fields.text('address2', before.address2),
        city: fields.text('city', before.city),
        state: fields.text('state', before.state),
        postal_code: fields.text('postal_code', before.postal_code),
        country: readCountry(fields, before.country)
    };
}

function readCountry(fields: Fields, current: string | null): string | null {
    const country = fields.text('country', current)?.toUpperCase() ?? null;
    if (country !== null && country !== current && !isCountry(country)) {
        throw refuse('Country is invalid', 'country');
    }
    return country;
}
