import Big from 'big.js';

/**
 * The sum of values of a record as decimal text with a dot, added up as decimals. It has at least as many decimals as
 * asked for, and more where the value has more; what is no number is shown as it is.
 */
export function decimalText(values: readonly unknown[], decimals: number): string {
    if (values.length === 1 && typeof values[0] === 'number') {
        const text = String(values[0]);
        return /^-?\d+(\.\d+)?$/.test(text) ? padded(text, decimals) : plain(values[0], decimals);
    }
    try {
        return plain(
            values.reduce<Big>((sum, value) => sum.plus(value as string | number), new Big(0)),
            decimals
        );
    } catch {
        return values.map(String).join(' ');
    }
}

/** Without an exponent. */
function plain(value: Big | number, decimals: number): string {
    return padded(new Big(value).toFixed(), decimals);
}

function padded(text: string, decimals: number): string {
    if (decimals === 0) {
        return text;
    }
    const dot = text.indexOf('.');
    const has = dot < 0 ? 0 : text.length - dot - 1;
    return has >= decimals ? text : `${text}${dot < 0 ? '.' : ''}${'0'.repeat(decimals - has)}`;
}
