/** What the start tag of a cell says. One object serves all cells of a sheet. */
export class XlsxCellTag {
    /** 0-based column; -1 where the cell does not name its place. */
    column = -1;
    /** Number of its style; the first one where it names none. */
    style = 0;
    /** `s`, `n`, `str`, `inlineStr`, `b`, `e`, `d`; empty where the file does not say. */
    type = '';

    /** Reads the attributes in `source` from `from` to before `to`; ones that do not matter are passed over. */
    read(source: string, from: number, to: number): void {
        this.column = -1;
        this.style = 0;
        this.type = '';
        let at = from;
        while (at < to) {
            const equals = source.indexOf('=', at);
            if (equals < 0 || equals >= to) {
                return;
            }
            let open = equals + 1;
            while (open < to && source.charCodeAt(open) <= 32) {
                open++;
            }
            const close = source.indexOf(source[open], open + 1);
            if (close < 0 || close > to) {
                return;
            }
            let end = equals;
            while (end > at && source.charCodeAt(end - 1) <= 32) {
                end--;
            }
            // Only names of one letter matter here, and these never have a prefix.
            if (end > 1 && source.charCodeAt(end - 2) <= 32) {
                this.set(source.charCodeAt(end - 1), source, open + 1, close);
            }
            at = close + 1;
        }
    }

    private set(name: number, source: string, from: number, to: number): void {
        if (name === 114) {
            // r
            this.column = columnOf(source, from, to);
        } else if (name === 115) {
            // s
            this.style = wholeNumber(source, from, to);
        } else if (name === 116) {
            // t
            this.type = source.substring(from, to);
        }
    }
}

/** 0-based column of a reference such as `AB12`; -1 where it names none. */
export function columnOf(source: string, from: number, to: number): number {
    let column = 0;
    for (let at = from; at < to; at++) {
        const letter = source.charCodeAt(at) & ~32;
        if (letter < 65 || letter > 90) {
            break;
        }
        column = column * 26 + letter - 64;
    }
    return column - 1;
}

function wholeNumber(source: string, from: number, to: number): number {
    let number = 0;
    for (let at = from; at < to; at++) {
        const digit = source.charCodeAt(at) - 48;
        if (digit < 0 || digit > 9) {
            return -1;
        }
        number = number * 10 + digit;
    }
    return number;
}
