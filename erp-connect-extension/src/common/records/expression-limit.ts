import jsonata from 'jsonata';

const MOST_MILLISECONDS = 1000;
const MOST_DEPTH = 500;
// Characters of any text on the way to the result: no field takes a thousandth of it.
const MOST_TEXT = 1_000_000;
// JSONata calls what is bound to these around every step; its own time-boxed players do the same.
const ENTRY = Symbol.for('jsonata.__evaluate_entry') as unknown as string;
const EXIT = Symbol.for('jsonata.__evaluate_exit') as unknown as string;

/** Options that keep the lists short that an expression makes. */
export const LIST_LIMIT: jsonata.JsonataOptions = { sequence: 100_000 };

/**
 * Gives the next run of an expression an end: one that calls itself for ever would hold up every file. What a single
 * step takes, a function of JSONata say, is not bounded here: the engine evaluates expressions in a process of its own.
 */
export function limitRun(expression: jsonata.Expression): void {
    const end = Date.now() + MOST_MILLISECONDS;
    let depth = 0;
    expression.assign(ENTRY, () => {
        depth++;
        if (depth > MOST_DEPTH) {
            throw new Error('It calls itself without end.');
        }
        if (Date.now() > end) {
            throw new Error('It takes longer than a second.');
        }
    });
    expression.assign(EXIT, (_step: unknown, _input: unknown, _names: unknown, result: unknown) => {
        depth--;
        if (typeof result === 'string' && result.length > MOST_TEXT) {
            throw new Error('It makes a text of more than a million characters.');
        }
    });
}
