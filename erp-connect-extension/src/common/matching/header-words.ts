import { foldText } from './fold-text';

/** `No.`, `N°`, `Nº`, `№` and `#` all stand for "number". */
const NUMBER_SIGNS = /(?<!\p{L})n\.?\s?[°º](?=[^\p{L}]|$|\s?\p{L})|№|#/giu;
/** A date format that a header spells out for whoever fills it in: `dd/mm/yyyy`, `TT.MM.JJJJ`, `aaaa-mm-dd`. */
const DATE_PATTERN =
    /(?<!\p{L})(?:[djtg]{1,2}[-./ ]m{1,3}[-./ ][yjar]{2,4}|m{1,3}[-./ ][dtgj]{1,2}[-./ ][yjar]{2,4}|[yjar]{4}[-./ ]?m{2}[-./ ]?[dtgj]{2})(?!\p{L})/giu;
const PERCENT = /%/g;
const MONEY_SIGNS = /\p{Sc}/gu;
/** Where one word ends and the next begins inside `InvoiceNumber`, `DOCNumber`, `Tax1Amount`. */
const CAMEL = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;
const DIGITS = /(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/u;
const NO_WORD = /[^\p{L}\p{N}]+/u;

/** One word of a header as it stands between signs and blanks, and the words it seems to be made of. */
export interface HeaderWord {
    /** Folded, digits included: `kunnr`, `addr1`, `invoicenumber`. */
    readonly whole: string;
    /** Split at changes of case and before and after digits. */
    readonly parts: readonly string[];
}

/** The words of a header, in order: `Rechnungs-Nr.` gives `rechnungs`, `nr`; `% Rabatt` gives `percent`, `rabatt`. */
export function headerWords(header: string): readonly HeaderWord[] {
    const text = header
        .normalize('NFC')
        .replace(DATE_PATTERN, ' ')
        .replace(NUMBER_SIGNS, ' number ')
        .replace(PERCENT, ' percent ')
        .replace(MONEY_SIGNS, ' ');
    return text
        .split(NO_WORD)
        .filter(word => word !== '')
        .map(word => ({
            whole: foldText(word),
            parts: word
                .split(CAMEL)
                .flatMap(part => part.split(DIGITS))
                .map(foldText)
        }));
}

/**
 * Headers with the beginning that they leave out: in `Addr 1 - Line 1`, `   - Line 2`, `   - Line 3` the later ones
 * belong to the same address.
 */
export function completeHeaders(headers: readonly string[]): readonly string[] {
    let beginning: string | undefined;
    return headers.map(header => {
        if (/^\s*-\s/.test(header)) {
            return beginning === undefined ? header : `${beginning} ${header.trim()}`;
        }
        beginning = /^(.*\S)\s+-\s/.exec(header)?.[1];
        return header;
    });
}
