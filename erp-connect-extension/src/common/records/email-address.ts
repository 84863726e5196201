import { shorten } from './plain-text';
import { Refusal } from './refusal';
import { Remarked } from './remarked';

/**
 * The address that Invoiced takes. ERPs put several into one cell; the first is sent and the others are told of,
 * because Invoiced keeps further ones as contacts, which no customer record carries.
 */
export function readEmail(text: string): string | Remarked<string> | Refusal {
    const addresses = text
        .split(/[,;\s]+/)
        .map(part => part.replace(/^<|>$/g, ''))
        .filter(part => part.includes('@'));
    const [first, ...others] = new Set(addresses);
    if (first === undefined || !/^[^@]+@[^@]+[^@.]$/.test(first) || first.includes('\uFFFD')) {
        return new Refusal('cell.not-an-email', `"${shorten(text)}" is not an e-mail address.`, 'Correct the cell, or leave it empty.');
    }
    return others.length === 0
        ? first
        : new Remarked(
              first,
              new Refusal(
                  'cell.more-addresses',
                  `Of several addresses only the first, ${first}, is sent; ${others.join(', ')} ${others.length === 1 ? 'is' : 'are'} left out.`,
                  'Add the others to the customer as contacts in Invoiced, or leave one address in the cell.'
              )
          );
}
