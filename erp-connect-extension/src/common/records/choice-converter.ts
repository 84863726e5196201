import { Property } from '../invoiced/property';
import { shorten } from './plain-text';
import { Refusal } from './refusal';

/** Words for ways to pay that Invoiced's own import translates; it takes every other word for `other`. */
const PAYMENT_METHODS: Readonly<Record<string, string>> = { cheque: 'check', eft: 'ach' };

/** Reads one of the values of a property: `Non Profit` is `non_profit`. */
export function choiceConverter({ field, values }: Property): (text: string) => string | Refusal {
    return text => {
        const word = text
            .trim()
            .toLowerCase()
            .replace(/[\s-]+/g, '_');
        if (!values || values.includes(word)) {
            return word;
        }
        return field === 'method'
            ? (PAYMENT_METHODS[word] ?? 'other')
            : new Refusal(
                  'cell.not-a-choice',
                  `"${shorten(text)}" is not one of ${values.join(', ')}.`,
                  'Correct the cell, or translate the text with "map" in the mapping.'
              );
    };
}
