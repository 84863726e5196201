import { CustomField } from '../invoiced/custom-field';
import { readBoolean } from './boolean-text';
import { DateColumn, readDate } from './date-column';
import { dateConverter } from './date-converter';
import { numberConverter } from './number-converter';
import { Json } from './payload';
import { shorten } from './plain-text';
import { Refusal } from './refusal';
import { epochSeconds } from './zoned-time';

/** What values depend on beside their text. */
export interface ValueSurroundings {
    readonly timeZone: string;
    /** What amounts are in that name no currency. */
    readonly currency: string;
}

// As Invoiced's import does with dates of records: the day stays the same for readers east and west of the company.
const MORNING = 6;
// Values that are already in Invoiced's own form, say from an expression, stay as they are.
const OWN_MONEY = /^[a-z]{3},-?\d+(?:\.\d+)?$/;
const OWN_DATE = /^\d{9,10}$/;

const readNumber = numberConverter(undefined, undefined, false);
const readWholeNumber = numberConverter(undefined, undefined, true);

/**
 * Reads a text as the value of a custom field, in the form that Invoiced's API keeps. Invoiced itself would store a
 * wrong value without a word (2026-03-04 as the second 2026 of 1970, "ja" as no); so what cannot be read is refused.
 */
export function customFieldValue(text: string, field: CustomField, surroundings: ValueSurroundings): Json | Refusal {
    switch (field.type) {
        case 'boolean':
            return readBoolean(text);
        case 'double':
            return readNumber(text);
        case 'integer':
            return readWholeNumber(text);
        case 'money':
            return moneyValue(text, field, surroundings.currency);
        case 'date':
            return dateValue(text, surroundings.timeZone);
        case 'enum':
            return choiceOf(text, field.choices);
        default:
            return text;
    }
}

/** Payments keep money with its currency as an object, everything else as a text. */
function moneyValue(text: string, { object }: CustomField, currency: string): Json | Refusal {
    const own = OWN_MONEY.test(text) ? text.split(',') : undefined;
    const amount = own ? Number(own[1]) : readNumber(text);
    if (amount instanceof Refusal) {
        return amount;
    }
    const code = own?.[0] ?? currency.toLowerCase();
    return object === 'payment' ? { currency: code, amount } : `${code},${amount}`;
}

function dateValue(text: string, timeZone: string): number | Refusal {
    if (OWN_DATE.test(text)) {
        return Number(text);
    }
    // Each cell stands for itself here: what its column would prove was decided before the type was known.
    const column = new DateColumn();
    column.add(text, 0);
    const decision = column.decide();
    if (decision.kind === 'ambiguous') {
        const [dayFirst, monthFirst] = decision.formats;
        return new Refusal(
            'cell.ambiguous-date',
            `"${shorten(text)}" can be read as ${readDate(text, [dayFirst])} and as ${readDate(text, [monthFirst])}.`,
            `Set "format": "${dayFirst}" or "format": "${monthFirst}" of this column in the mapping.`
        );
    }
    const day = dateConverter(decision.kind === 'format' ? decision.formats : [])(text);
    return day instanceof Refusal ? day : epochSeconds(day, MORNING, timeZone);
}

function choiceOf(text: string, choices: readonly string[]): string | Refusal {
    const word = fold(text);
    const choice = choices.find(each => each === text) ?? choices.find(each => fold(each) === word);
    return (
        choice
        ?? (choices.length === 0
            ? text
            : new Refusal(
                  'cell.not-a-choice',
                  `"${shorten(text)}" is not one of ${shorten(choices.join(', '), 200)}.`,
                  'Correct the cell, translate the text with "map" in the mapping, or add the choice to the custom field in Invoiced.'
              ))
    );
}

function fold(text: string): string {
    return text.trim().toLowerCase();
}
