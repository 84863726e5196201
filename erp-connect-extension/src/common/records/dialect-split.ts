import { TableRow } from './table';

/**
 * Splits a short text into rows and cells, quotes respected: good enough to find out the dialect of a file, not
 * meant to read one. A row's number is its first line. A quote that is never closed counts as a plain character,
 * so that one slip does not hide the shape of all that follows.
 */
export function splitSample(text: string, delimiter: string, quote: string): TableRow[] {
    const rows: TableRow[] = [];
    let cells: string[] = [];
    let row = 1;
    let line = 1;
    let start = 0;
    let at = 0;
    const endCell = (): void => {
        cells.push(unquoted(text.substring(start, at), quote));
    };
    const endRow = (): void => {
        endCell();
        rows.push({ row, cells });
        cells = [];
    };
    while (at < text.length) {
        const character = text[at];
        if (character === quote && at === start) {
            const close = closingQuote(text, at, quote);
            if (close > 0) {
                line += lineBreaks(text, at, close);
                at = close;
            }
            at += 1;
        } else if (character === '\n' || character === '\r') {
            endRow();
            at += character === '\r' && text[at + 1] === '\n' ? 2 : 1;
            start = at;
            line += 1;
            row = line;
        } else if (text.startsWith(delimiter, at)) {
            endCell();
            at += delimiter.length;
            start = at;
        } else {
            at += 1;
        }
    }
    if (start < text.length || cells.length > 0) {
        endRow();
    }
    return rows;
}

/** Index of the quote that ends the cell which opens at `open`; -1 when there is none. */
function closingQuote(text: string, open: number, quote: string): number {
    let at = text.indexOf(quote, open + 1);
    while (at >= 0 && text[at + 1] === quote) {
        at = text.indexOf(quote, at + 2);
    }
    return at;
}

function lineBreaks(text: string, from: number, to: number): number {
    return text.substring(from, to).match(/\r\n?|\n/g)?.length ?? 0;
}

function unquoted(cell: string, quote: string): string {
    if (quote === '' || !cell.startsWith(quote)) {
        return cell;
    }
    const close = cell.lastIndexOf(quote);
    return close === 0 ? cell : cell.substring(1, close).replaceAll(quote + quote, quote) + cell.substring(close + 1).trimEnd();
}
