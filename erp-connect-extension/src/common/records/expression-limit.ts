import jsonata from 'jsonata';

const MOST_MILLISECONDS = 1000;
const MOST_DEPTH = 500;
// JSONata calls what is bound to these around every step; its own time-boxed players do the same.
const ENTRY = Symbol.for('jsonata.__evaluate_entry') as unknown as string;
const EXIT = Symbol.for('jsonata.__evaluate_exit') as unknown as string;

/** Gives the next run of an expression an end: one that calls itself for ever would hold up every file. */
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
    expression.assign(EXIT, () => {
        depth--;
    });
}
