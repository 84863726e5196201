const MOST = 0.8;
const LEAST_HEADERS = 5;
const SHORT_NAME = /^[A-Z][A-Z0-9]{3,7}$/;

/**
 * The two letters that all columns of a table begin with in JD Edwards and its like (`RPDOC`, `RPAN8`, `RPDDJ`);
 * `undefined` where columns have names of another kind.
 */
export function tablePrefix(headers: readonly string[]): string | undefined {
    const names = headers.map(header => header.trim());
    const prefix = names.find(name => SHORT_NAME.test(name))?.slice(0, 2);
    const same = names.filter(name => prefix !== undefined && /^[A-Z0-9]{4,8}$/.test(name) && name.startsWith(prefix));
    return same.length >= LEAST_HEADERS && same.length >= names.length * MOST ? prefix : undefined;
}

/** A word with a separator behind it that most headers begin with (`CF_`, `Billing.`), and which therefore says nothing. */
export function commonBeginning(headers: readonly string[]): string | undefined {
    const beginnings = headers.map(header => /^\s*(\p{L}+)[_.:]/u.exec(header)?.[1]);
    const first = beginnings.find(beginning => beginning !== undefined);
    const same = beginnings.filter(beginning => beginning === first);
    return first !== undefined && same.length >= LEAST_HEADERS && same.length >= headers.length * MOST ? first : undefined;
}
