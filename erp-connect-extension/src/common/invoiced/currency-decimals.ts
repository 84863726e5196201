const NONE = new Set(['bif', 'clp', 'djf', 'gnf', 'jpy', 'kmf', 'krw', 'mga', 'pyg', 'rwf', 'vuv', 'xaf', 'xof', 'xpf']);
const OTHERS: Readonly<Record<string, number>> = { bhd: 3, btc: 8 };

/** How many decimals Invoiced keeps of amounts in a currency: two of most, whatever ISO says of the rest. */
export function currencyDecimals(currency: string): number {
    const code = currency.toLowerCase();
    return NONE.has(code) ? 0 : (OTHERS[code] ?? 2);
}
