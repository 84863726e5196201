import { isCurrencyCode } from './currency-code';

/** An amount as ERPs print it, taken apart: digits and separators only, and whether it is negative. */
export interface AmountText {
    readonly body: string;
    readonly negative: boolean;
}

const DASHES = /[\u2010-\u2015\u2212\uFE63\uFF0D]/g;
const BLANKS = /\s/g;
/** `5,-` and `5.--` are how German, Dutch and Swiss price lists print a whole amount. */
const NO_CENTS = /(\d[.,])-{1,2}(?!\d)/;
const BODY = /^(?:\d(?:[\d.,' ]*[\d.,])?|[.,]\d+)$/;
const CREDIT = /^(.*[^\p{L}])CR\.?$/iu;
const DEBIT = /^(.*[^\p{L}])DR\.?$/iu;
// No other letters beside a sign: 5 k€ and 5 T€ are thousands.
const SIGN = '(?:(?:US|AU?|CA?|CDN|NZ|HK|SG?|NT|MX|R|BR)\\$|\\$(?:US|CA|AU|NZ|HK|SG|MX)|GB£|£GB|\\p{Sc})';
const SIGN_BEFORE = new RegExp(`^${SIGN}(.*)$`, 'u');
const SIGN_BEHIND = new RegExp(`^(|.*?[^\\p{L}])${SIGN}$`, 'u');
const WORD_BEFORE = /^(\p{L}{1,4}\.?)([^\p{L}].*)$/u;
const WORD_BEHIND = /^(.*[^\p{L}])(\p{L}{1,4}\.?)$/u;
/** Names of money that are no codes. Letters that may mean thousands or millions, like k and m, are not among them. */
const MONEY_WORDS = new Set([
    'rs',
    'rs.',
    'kr',
    'kr.',
    'fr',
    'fr.',
    'sfr',
    'sfr.',
    'dm',
    'zł',
    'zl',
    'kč',
    'kc',
    'ft',
    'lei',
    'lv',
    'лв',
    'лв.',
    'руб',
    'руб.',
    'rm',
    'rp',
    'rp.',
    'tl',
    'us',
    'euro'
]);
const MOST_AFFIXES = 6;
/** Blanks around included: cells of fixed width are padded. */
const LONGEST_AMOUNT = 200;

/**
 * Takes an amount apart. Currency signs and codes, one minus in front or behind, parentheses and CR or DR may stand
 * around the digits, in any order; `undefined` for anything else, and where two signs contradict each other.
 */
export function takeApart(text: string): AmountText | undefined {
    if (text.length > LONGEST_AMOUNT) {
        return undefined;
    }
    if (BODY.test(text)) {
        return { body: text, negative: false };
    }
    const normal = text.replace(DASHES, '-').replace(BLANKS, ' ').replaceAll('’', "'").trim();
    let rest = normal.replace(NO_CENTS, (_, whole: string) => `${whole}00`);
    let sign: '+' | '-' | undefined;
    for (let affixes = 0; affixes < MOST_AFFIXES && rest !== '' && !BODY.test(rest); affixes++) {
        const money = withoutMoney(rest);
        if (money !== undefined) {
            rest = money.trim();
            continue;
        }
        const signed = withoutSign(rest);
        if (!signed || sign) {
            return undefined;
        }
        [sign, rest] = [signed.sign, signed.rest.trim()];
    }
    if (rest === '' && sign === '-' && normal.includes('-')) {
        return { body: '0', negative: false }; // `$-   ` is how spreadsheets print an accounting zero
    }
    return BODY.test(rest) ? { body: rest, negative: sign === '-' } : undefined;
}

function withoutSign(text: string): { sign: '+' | '-'; rest: string } | undefined {
    const first = text[0];
    if (first === '-' || first === '+') {
        return { sign: first, rest: text.slice(1) };
    }
    if (text.endsWith('-')) {
        return { sign: '-', rest: text.slice(0, -1) };
    }
    if (first === '(' && text.endsWith(')')) {
        return { sign: '-', rest: text.slice(1, -1) };
    }
    // In a receivables ledger a credit is money that the customer has coming.
    const credit = CREDIT.exec(text);
    const debit = credit ? undefined : DEBIT.exec(text);
    return credit ? { sign: '-', rest: credit[1] } : debit ? { sign: '+', rest: debit[1] } : undefined;
}

/** The text without one currency at either end; `undefined` where there is none. */
function withoutMoney(text: string): string | undefined {
    const before = SIGN_BEFORE.exec(text);
    if (before) {
        return before[1];
    }
    const behind = SIGN_BEHIND.exec(text);
    if (behind) {
        return behind[1];
    }
    const word = WORD_BEFORE.exec(text);
    if (word && isMoney(word[1])) {
        return word[2];
    }
    const last = WORD_BEHIND.exec(text);
    return last && isMoney(last[2]) ? last[1] : undefined;
}

function isMoney(word: string): boolean {
    return MONEY_WORDS.has(word.toLowerCase()) || isCurrencyCode(word);
}
