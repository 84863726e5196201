import Big from 'big.js';

const NO_DECIMALS = new Set(['bif', 'clp', 'djf', 'gnf', 'jpy', 'kmf', 'krw', 'mga', 'pyg', 'rwf', 'vuv', 'xaf', 'xof', 'xpf']);

const KNOWN_CURRENCIES = new Set(['btc', ...Intl.supportedValuesOf('currency').map(code => code.toLowerCase())]);

/** Whether a lower-case code is a currency the API knows. */
export function isCurrency(code: string): boolean {
    return KNOWN_CURRENCIES.has(code);
}

/** Decimal places the API keeps for a currency. Invoiced API: money, currencies, totals. */
export function decimalsOf(currency: string): number {
    if (NO_DECIMALS.has(currency)) {
        return 0;
    }
    if (currency === 'bhd') {
        return 3;
    }
    return currency === 'btc' ? 8 : 2;
}

/** Rounds half away from zero to the currency's decimals. */
export function roundMoney(amount: Big, currency: string): Big {
    return amount.round(decimalsOf(currency), Big.roundHalfUp);
}

/** Rounds away from zero, as inclusive taxes are. */
export function roundMoneyUp(amount: Big, currency: string): Big {
    return amount.round(decimalsOf(currency), Big.roundUp);
}

/** Exact sum of amounts in major units. */
export function addMoney(...amounts: number[]): number {
    return amounts.reduce((sum, amount) => sum.plus(amount), new Big(0)).toNumber();
}
