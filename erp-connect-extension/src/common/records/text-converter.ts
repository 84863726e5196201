import { Property, isCustomField } from '../invoiced/property';
import { readCountry } from './country-code';
import { readCurrency } from './currency-code';
import { readEmail } from './email-address';
import { readIdentifier, readText, shorten } from './plain-text';
import { Refusal } from './refusal';
import { Remarked } from './remarked';
import { remembering } from './remembering';

type TextValue = string | readonly string[] | Remarked<string> | Refusal;

/** Fields that people write for people. Everything else may be an id, of which every character counts. */
const PROSE = new Set(['name', 'description', 'notes', 'attention_to', 'address1', 'address2', 'city', 'state', 'title', 'department']);
const INVOICED_ID = /^[1-9]\d{0,14}$/;

/** Reads texts, and those whose form Invoiced insists on: countries, currencies, addresses, lists, its own ids. */
export function textConverter(property: Property): (text: string) => TextValue {
    const { target, field, list, maxLength } = property;
    if (list) {
        return text => readList(text, maxLength);
    }
    const isCustom = isCustomField(property);
    switch (isCustom ? '' : field) {
        case 'country':
            return remembering(readCountry);
        case 'currency':
            return remembering(readCurrency);
        case 'email':
            return remembering(target === 'customer' ? readEmailOfOther : readEmail);
        case 'language':
            return text => readText(text.toLowerCase(), maxLength);
    }
    if (target === 'customer' && field === 'id') {
        return readCustomerId;
    }
    const read = PROSE.has(field) && !isCustom ? readText : readIdentifier;
    return text => read(text, maxLength);
}

/** A document only needs the address of its customer when the customer is new: what is wrong with it, Invoiced says then. */
function readEmailOfOther(text: string): TextValue {
    const address = readEmail(text);
    return address instanceof Refusal ? readText(text) : address;
}

function readList(text: string, maxLength: number | undefined): readonly string[] | Refusal {
    const checked = readText(text, maxLength);
    return checked instanceof Refusal
        ? checked
        : checked
              .split(/[,;]/)
              .map(part => part.trim())
              .filter(part => part !== '');
}

function readCustomerId(text: string): string | Refusal {
    return INVOICED_ID.test(text)
        ? text
        : new Refusal(
              'cell.not-an-invoiced-id',
              `"${shorten(text)}" is not Invoiced's own id of a customer.`,
              'Map the customer code of the ERP to account_number instead.'
          );
}
