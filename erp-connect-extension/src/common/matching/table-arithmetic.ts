type Numbers = readonly (number | undefined)[];

/** Amounts are rounded to cents, and some systems add up rounded parts. */
const TOLERANCE = 0.021;

/** Whether `left + right = sum` in every row that has all three, with at least one row where neither is zero. */
export function addsUp(left: Numbers, right: Numbers, sum: Numbers): boolean {
    return holds(
        [left, right, sum],
        ([a, b, c]) => near(a + b, c),
        ([a, b]) => a !== 0 && b !== 0
    );
}

/** Whether `quantity × price = total` in every row that has all three, with at least one quantity that is not one. */
export function multiplies(quantity: Numbers, price: Numbers, total: Numbers): boolean {
    return holds(
        [quantity, price, total],
        ([a, b, c]) => near(a * b, c),
        ([a, b]) => a !== 1 && a !== 0 && b !== 0
    );
}

/** Whether the discount is an amount that is taken off quantity times price. */
export function isDiscountAmount(quantity: Numbers, price: Numbers, discount: Numbers, total: Numbers): boolean {
    return holds(
        [quantity, price, discount, total],
        ([a, b, c, d]) => near(a * b - c, d),
        ([, , c]) => c !== 0
    );
}

/** Whether the discount is a percentage of quantity times price. */
export function isDiscountPercent(quantity: Numbers, price: Numbers, discount: Numbers, total: Numbers): boolean {
    return holds(
        [quantity, price, discount, total],
        ([a, b, c, d]) => near(a * b * (1 - c / 100), d),
        ([, , c]) => c !== 0
    );
}

function holds(columns: readonly Numbers[], rule: (row: number[]) => boolean, counts: (row: number[]) => boolean): boolean {
    let proofs = 0;
    for (let index = 0; index < columns[0].length; index++) {
        const row = columns.map(column => column[index]);
        if (row.every(value => value !== undefined)) {
            if (!rule(row)) {
                return false;
            }
            proofs += counts(row) ? 1 : 0;
        }
    }
    return proofs > 0;
}

function near(left: number, right: number): boolean {
    return Math.abs(left - right) <= TOLERANCE;
}
