import { TableOptions } from '../../common/records/table';
import { isKnownEncoding } from './encoding-names';
import { SourceError } from './record-source';
import { badOption, unknownEncoding } from './source-problems';

/** Refuses options that no file can be read with; throws a `SourceError`. */
export function checkCsvOptions(file: string, options: TableOptions): void {
    const problem = problemOf(file, options);
    if (problem) {
        throw problem;
    }
}

function problemOf(file: string, { delimiter, quote, encoding, headerRow, firstRow }: TableOptions): SourceError | undefined {
    if (encoding !== undefined && !isKnownEncoding(encoding)) {
        return unknownEncoding(file, encoding);
    }
    if (delimiter !== undefined && !/^[^\r\n"\ufeff]+$/.test(delimiter)) {
        return badOption(
            file,
            'delimiter',
            'The delimiter has to be one character, such as ";" or "\\t", and no line end or quotation mark.'
        );
    }
    if (quote !== undefined && (quote.length > 1 || /[\r\n]/.test(quote) || quote === delimiter)) {
        return badOption(file, 'quote', 'The quote has to be one character that is not the delimiter, or "" where cells are not quoted.');
    }
    if (headerRow !== undefined && (!Number.isInteger(headerRow) || headerRow < 0)) {
        return badOption(file, 'headerRow', 'The row of the headers has to be a number from 1, or 0 where the file has none.');
    }
    if (firstRow !== undefined && (!Number.isInteger(firstRow) || firstRow < 1 || firstRow <= (headerRow ?? 0))) {
        return badOption(file, 'firstRow', 'The first row has to be a number from 1 and below the row of the headers.');
    }
    return undefined;
}
