import { Property } from '../invoiced/property';
import { shorten } from './plain-text';
import { Refusal } from './refusal';
import { Remarked } from './remarked';

/** Words for ways to pay that Invoiced's own import translates; it takes every other word for `other`, and says nothing. */
const PAYMENT_METHODS: Readonly<Record<string, string>> = { cheque: 'check', eft: 'ach' };

/** Reads one of the values of a property: `Non Profit` is `non_profit`. */
export function choiceConverter({ field, values }: Property): (text: string) => string | Remarked<string> | Refusal {
    return text => {
        const word = text
            .trim()
            .toLowerCase()
            .replace(/[\s-]+/g, '_');
        if (!values || values.includes(word)) {
            return word;
        }
        return field === 'method'
            ? (PAYMENT_METHODS[word] ?? otherMethod(text, values))
            : new Refusal(
                  'cell.not-a-choice',
                  `"${shorten(text)}" is not one of ${values.join(', ')}.`,
                  'Correct the cell, or translate the text with "map" in the mapping.'
              );
    };
}

function otherMethod(text: string, values: readonly string[]): Remarked<string> {
    return new Remarked(
        'other',
        new Refusal(
            'cell.other-method',
            `"${shorten(text)}" is no way to pay that Invoiced knows; it is sent as "other".`,
            `Translate it with "map" in the mapping to one of ${values.join(', ')}.`
        )
    );
}
