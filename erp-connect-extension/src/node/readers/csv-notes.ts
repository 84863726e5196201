import { indexToLetter } from '../../common/mapping/columns';
import { isBlankRow } from '../../common/records/dialect-cells';
import { CsvDialect } from '../../common/records/dialect-csv';
import { TableOptions } from '../../common/records/table';
import { EncodingGuess } from './encoding-guess';
import { duplicateHeader, guessedEncoding, noHeader, ProblemTexts, titleLines } from './source-problems';

/** What a person should know of how a file was understood. */
export function notesOnDialect(found: CsvDialect, guess: EncodingGuess, options: TableOptions): ProblemTexts[] {
    const notes: ProblemTexts[] = [];
    if (guess.rival !== undefined) {
        notes.push(guessedEncoding(guess.encoding, guess.rival));
    }
    const { headerRow, headers, sample } = found;
    if (headerRow === 0 && options.headerRow === undefined) {
        notes.push(noHeader());
    }
    const above = sample.filter(row => row.row < headerRow && !isBlankRow(row.cells));
    if (above.length > 0 && options.headerRow === undefined) {
        notes.push(
            titleLines(
                headerRow,
                above.map(row => row.row)
            )
        );
    }
    return [...notes, ...duplicateHeaders(headerRow, headers)];
}

/** A note for each header that stands above several columns. */
export function duplicateHeaders(row: number, headers: readonly string[]): ProblemTexts[] {
    const letters = new Map<string, string[]>();
    headers.forEach((header, index) => {
        const text = header.trim();
        letters.set(text, [...(letters.get(text) ?? []), indexToLetter(index)]);
    });
    return [...letters]
        .filter(([header, all]) => header !== '' && all.length > 1)
        .map(([header, all]) => duplicateHeader(row, header, all));
}
