import { filledCells, isBlankRow, mostCommon } from './dialect-cells';
import { findHeader } from './dialect-header';
import { splitSample } from './dialect-split';

/** Most likely first: of equally good ones the earlier wins. */
const DELIMITERS = [',', ';', '\t', '|'];
/** Below this a text is taken as a single column. */
const LEAST_SCORE = 0.35;

/**
 * The delimiter whose cells make the most regular table. A comma between digits counts little, since decimal commas
 * are as regular as delimiters (`4711;1,50`).
 */
export function findDelimiter(text: string, quote: string): string {
    let best = '';
    let bestScore = LEAST_SCORE;
    for (const delimiter of DELIMITERS) {
        const score = text.includes(delimiter) ? delimiterScore(text, delimiter, quote) : 0;
        if (score > bestScore) {
            best = delimiter;
            bestScore = score;
        }
    }
    return best || (DELIMITERS.find(delimiter => !text.includes(delimiter)) ?? ',');
}

function delimiterScore(text: string, delimiter: string, quote: string): number {
    const rows = splitSample(text, delimiter, quote).filter(row => !isBlankRow(row.cells));
    const width = mostCommon(rows.map(row => row.cells.length).filter(count => count > 1));
    if (width === undefined) {
        return 0;
    }
    const share = rows.filter(row => row.cells.length === width).length / rows.length;
    const header = findHeader(rows);
    const hasHeader = header !== undefined && header.cells.length > 1 && filledCells(header.cells) > 1;
    const misfit = !hasHeader && rows[0].cells.length !== width ? 0.2 : 0;
    const doubt = 0.6 * betweenDigits(text, delimiter) + 0.4 * beforeSpaces(text, delimiter);
    return share * (1 - doubt) + (hasHeader ? 0.3 : -misfit) + Math.log2(width) / 10;
}

/** Share of a delimiter's occurrences that a space follows, as it does in sentences. */
function beforeSpaces(text: string, delimiter: string): number {
    return (text.split(`${delimiter} `).length - 1) / (text.split(delimiter).length - 1);
}

/** Share of a delimiter's occurrences that stand between two digits. */
function betweenDigits(text: string, delimiter: string): number {
    if (delimiter !== ',') {
        return 0;
    }
    const all = text.split(delimiter).length - 1;
    return (text.match(/(?<=\d),(?=\d)/g)?.length ?? 0) / all;
}

/** The quote character: the apostrophe only where it plainly encloses cells, since names contain it as well. */
export function findQuote(text: string): string {
    const doubles = text.match(/(?:^|[,;\t|])"/gm)?.length ?? 0;
    const singles = text.match(/(?<=^|[,;\t|])'[^'\r\n]*'(?=[,;\t|\r\n]|$)/gm)?.length ?? 0;
    const lines = text.match(/\S[^\r\n]*/g)?.length ?? 0;
    return doubles === 0 && singles > 1 && singles >= lines / 2 ? "'" : '"';
}

/** The line end outside of quotes; `\n` where a file mixes them, because every mixture can be split there. */
export function findNewline(text: string, quote: string): string {
    const bare = quote === '' ? text : text.replace(new RegExp(`${quote}[^${quote}]*${quote}`, 'g'), '');
    if (!/\r?\n/.test(bare)) {
        return bare.includes('\r') ? '\r' : '\n';
    }
    const windows = bare.match(/\r\n/g)?.length ?? 0;
    return windows * 2 > bare.split('\n').length - 1 ? '\r\n' : '\n';
}
