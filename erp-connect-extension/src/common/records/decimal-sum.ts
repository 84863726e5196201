import Big from 'big.js';

// Amounts of invoices have few decimals: scaled by this they are whole numbers, which binary floats add exactly.
const SCALE = 1e6;
const LARGEST = 2 ** 52;

/** Adds two amounts as decimals: 0.1 and 0.2 make 0.3. */
export function addDecimals(left: number, right: number): number {
    const leftWhole = Math.round(left * SCALE);
    const rightWhole = Math.round(right * SCALE);
    const isExact = leftWhole / SCALE === left && rightWhole / SCALE === right;
    return isExact && Math.abs(leftWhole) < LARGEST && Math.abs(rightWhole) < LARGEST
        ? (leftWhole + rightWhole) / SCALE
        : new Big(left).plus(right).toNumber();
}
