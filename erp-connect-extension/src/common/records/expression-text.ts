import Big from 'big.js';
import { Refusal } from './refusal';
import { shorten } from './plain-text';

// Binary floats are exact to fifteen digits: 3 * 1.1 is 3.3, not 3.3000000000000003.
const EXACT_DIGITS = 15;

/** The text that a result of an expression stands for; empty where it gives nothing. */
export function expressionText(result: unknown, isList: boolean): string | Refusal {
    switch (typeof result) {
        case 'string':
            return result;
        case 'boolean':
            return String(result);
        case 'number':
            return Number.isFinite(result)
                ? new Big(result.toPrecision(EXACT_DIGITS)).toFixed()
                : new Refusal('cell.expression-no-value', 'The expression gives no finite number.', 'Correct the cell or the expression.');
    }
    if (result === undefined || result === null) {
        return '';
    }
    return isList && Array.isArray(result) ? result.map(String).join(',') : notOneValue(result);
}

function notOneValue(result: unknown): Refusal {
    const isFunction = typeof result === 'function' || '_jsonata_lambda' in (result as object) || '_jsonata_function' in (result as object);
    const what = isFunction ? 'a function' : shorten(JSON.stringify(result));
    return new Refusal(
        'cell.expression-no-text',
        `The expression gives ${what}, not one value.`,
        'Make the expression return a text or a number.'
    );
}
