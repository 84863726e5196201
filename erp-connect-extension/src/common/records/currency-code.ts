import { shorten } from './plain-text';
import { Refusal } from './refusal';

let codes: ReadonlySet<string> | undefined;

/** Signs that mean one currency only. A dollar or a crown may be that of several countries. */
const SIGNS: Readonly<Record<string, string>> = { '€': 'eur', '£': 'gbp', '₹': 'inr', '₺': 'try', '₽': 'rub', zł: 'pln', kč: 'czk' };

/** The currency code as Invoiced stores it, in lower case; its API refuses the whole record for any other text. */
export function readCurrency(text: string): string | Refusal {
    const word = text.trim().toLowerCase();
    const code = SIGNS[word] ?? word;
    return isCurrencyCode(code)
        ? code
        : new Refusal(
              'cell.not-a-currency',
              `"${shorten(text)}" is not a currency.`,
              'Write its code of three letters, e.g. USD or EUR, or translate the text with "map" in the mapping.'
          );
}

/** Whether a text is the code of a currency, in any letter case. The list is the one that every runtime carries. */
export function isCurrencyCode(text: string): boolean {
    codes ??= new Set(Intl.supportedValuesOf('currency').map(code => code.toLowerCase()));
    return text.length === 3 && codes.has(text.toLowerCase());
}
