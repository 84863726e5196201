/** What a number format says about the meaning of a number; how it merely looks (thousands, colours, decimals) is left out. */
export type NumberStyle =
    | { readonly kind: 'plain' }
    | { readonly kind: 'percent' }
    /** Leading zeros, perhaps with other characters between and around them: `00000`, `"INV-"00000`, `000-00-0000`. */
    | { readonly kind: 'digits'; readonly layout: DigitLayout }
    | { readonly kind: 'date' }
    | { readonly kind: 'time' }
    /** Hours, minutes or seconds that count on past a day: `[h]:mm`. */
    | { readonly kind: 'duration' };

/** One entry a character: a text that stands there, or `undefined` where a digit goes. */
export type DigitLayout = readonly (string | undefined)[];

export const PLAIN_STYLE: NumberStyle = { kind: 'plain' };

/** A section of a format, taken apart. */
interface Section {
    /** What is neither a literal nor in brackets. */
    readonly bare: string;
    readonly hasElapsed: boolean;
    readonly layout: DigitLayout;
}

/**
 * Reads a format code as workbooks store it, which is always the English one. Decides by the first section, the one of
 * positive numbers. Codes that nobody understands are plain numbers.
 */
export function numberStyle(code: string): NumberStyle {
    if (/^(?:general|standard|@?)$/i.test(code.trim())) {
        return PLAIN_STYLE;
    }
    const { bare, hasElapsed, layout } = firstSection(code);
    if (hasElapsed) {
        return { kind: 'duration' };
    }
    const letters = bare
        .replace(/general/gi, '')
        .replace(/e[+-]/gi, '')
        .replace(/am\/pm|a\/p/gi, 'h')
        .toLowerCase();
    if (/[ymdhs]/.test(letters)) {
        const hasTime = /[hs]/.test(letters);
        return { kind: /[yd]/.test(letters) || !hasTime ? 'date' : 'time' };
    }
    if (bare.includes('%')) {
        return { kind: 'percent' };
    }
    const zeros = layout.filter(part => part === undefined).length;
    return zeros > 1 && /^[0\s()/-]*$/.test(bare) ? { kind: 'digits', layout } : PLAIN_STYLE;
}

function firstSection(code: string): Section {
    let bare = '';
    let hasElapsed = false;
    const layout: (string | undefined)[] = [];
    for (let at = 0; at < code.length && code[at] !== ';'; at++) {
        const char = code[at];
        if (char === '"') {
            const end = code.indexOf('"', at + 1);
            const text = code.substring(at + 1, end < 0 ? code.length : end);
            layout.push(...text);
            at += text.length + 1;
        } else if (char === '\\') {
            layout.push(code[++at] ?? '');
        } else if (char === '_' || char === '*') {
            at++; // room as wide as the next character, or that character repeated: only looks
        } else if (char === '[') {
            const end = code.indexOf(']', at + 1);
            const inside = code.substring(at + 1, end < 0 ? code.length : end);
            hasElapsed ||= /^(?:h+|m+|s+)$/i.test(inside);
            at += inside.length + 1;
        } else {
            bare += char;
            layout.push(char === '0' ? undefined : char);
        }
    }
    return { bare, hasElapsed, layout };
}

/** Codes that a workbook names by a number only. East Asian and Thai ones are dates, too. */
const BUILT_IN: Readonly<Record<number, string>> = {
    9: '0%',
    10: '0.00%',
    14: 'mm-dd-yy',
    15: 'd-mmm-yy',
    16: 'd-mmm',
    17: 'mmm-yy',
    18: 'h:mm AM/PM',
    19: 'h:mm:ss AM/PM',
    20: 'h:mm',
    21: 'h:mm:ss',
    22: 'm/d/yy h:mm',
    32: 'h:mm',
    33: 'h:mm:ss',
    34: 'h:mm AM/PM',
    35: 'h:mm:ss AM/PM',
    45: 'mm:ss',
    46: '[h]:mm:ss',
    47: 'mmss.0',
    67: '0%',
    68: '0.00%',
    75: 'h:mm',
    76: 'h:mm:ss',
    77: 'd/m/yyyy h:mm',
    78: 'mm:ss',
    79: '[h]:mm:ss',
    80: 'mm:ss.0'
};
const BUILT_IN_DATES: readonly (readonly [number, number])[] = [
    [27, 31],
    [36, 36],
    [50, 58],
    [71, 74],
    [81, 81]
];

/** The code of a format that is only named by its number; undefined codes are plain. */
export function builtInFormat(id: number): string {
    return BUILT_IN[id] ?? (BUILT_IN_DATES.some(([from, to]) => id >= from && id <= to) ? 'yyyy-mm-dd' : 'General');
}
