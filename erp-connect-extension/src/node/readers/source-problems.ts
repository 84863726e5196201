import { basename } from 'node:path';
import { Problem } from '../../common/problem';
import { SourceError } from './record-source';

/** Longest text of a cell, in characters. */
export const CELL_LIMIT = 1024 * 1024;
/** Longest row, in characters. */
export const ROW_LIMIT = 4 * CELL_LIMIT;
/** Widest row; Excel ends at the same column. */
export const COLUMN_LIMIT = 16_384;

/** Code of a problem and its texts, without the file's name. */
export type ProblemTexts = Pick<Problem, 'code' | 'text' | 'hint'> & Partial<Problem>;

/** A problem of a file that the person who wrote or configured it can mend. */
export function fileProblem(file: string, texts: ProblemTexts): Problem {
    return { severity: 'error', kind: 'user', file, ...texts };
}

/** Something worth telling that does not keep the file from being read. */
export function fileNote(file: string, texts: ProblemTexts): Problem {
    return fileProblem(file, { severity: 'warning', ...texts });
}

export function sourceError(file: string, texts: ProblemTexts): SourceError {
    return new SourceError(fileProblem(file, texts));
}

export function emptyFile(file: string): SourceError {
    return sourceError(file, {
        code: 'file.empty',
        text: `The file ${basename(file)} is empty.`,
        hint: 'Export it again from the ERP and check that the export found any records.'
    });
}

export function notATable(file: string, looksLike: string, hint: string): SourceError {
    return sourceError(file, {
        code: 'file.not-a-table',
        text: `The file ${basename(file)} is not a text file with a table: it looks like ${looksLike}.`,
        hint
    });
}

export function unclosedQuote(file: string, row: number, quote: string, seen: string): SourceError {
    return sourceError(file, {
        code: 'file.unclosed-quote',
        row,
        seen,
        text: `A quotation mark (${quote}) opens a cell in line ${row} and is not closed where the cell ends.`,
        hint:
            `Close the quotation mark in line ${row}, or double it if it belongs to the text (${quote}${quote}). `
            + 'If the file does not use quotation marks around cells, set "quote": "" in the mapping\'s source.'
    });
}

export function strayQuote(row: number, quote: string, seen: string): ProblemTexts {
    return {
        code: 'file.stray-quote',
        row,
        seen,
        text: `A quoted cell in line ${row} has a quotation mark (${quote}) in the middle of its text.`,
        hint: `Double quotation marks that belong to the text (${quote}${quote}).`
    };
}

export function bareReturn(row: number): ProblemTexts {
    return {
        code: 'file.bare-cr',
        row,
        text: `A cell in line ${row} contains a lone carriage return, which is neither a line end of this file nor readable text.`,
        hint: 'It is read as part of the cell. Check that record, and remove the control character in the ERP.'
    };
}

export function replacementCharacter(row: number): ProblemTexts {
    return {
        code: 'file.replacement-character',
        row,
        seen: '\ufffd',
        text: `Line ${row} contains the character \ufffd: a letter was already lost when the file was written.`,
        hint: 'Correct the text in the ERP, or export the file again with the encoding UTF-8.'
    };
}

export function damaged(file: string, row: number): SourceError {
    return sourceError(file, {
        code: 'file.damaged',
        row,
        text: `Line ${row} contains zero bytes, which no text has: the file is damaged or was copied only in part.`,
        hint: 'Copy or export the file again.'
    });
}

export function undecodable(file: string, row: number, encoding: string, bytes: string | undefined): SourceError {
    return sourceError(file, {
        code: 'file.undecodable',
        row,
        seen: bytes,
        text: `Line ${row} contains bytes${bytes ? ` (${bytes})` : ''} that are no characters of the encoding ${encoding}.`,
        hint: 'Set "encoding" in the mapping\'s source to the encoding that the ERP writes, e.g. "windows-1252", or export the file as UTF-8.'
    });
}

export function cellTooLong(file: string, row: number): SourceError {
    return sourceError(file, {
        code: 'file.cell-too-long',
        row,
        text: `A cell in the row that begins in line ${row} has more than ${CELL_LIMIT.toLocaleString('en')} characters.`,
        hint: 'No field of Invoiced takes such a text. Check that row: a line end may be missing.'
    });
}

export function rowTooLong(file: string, row: number): SourceError {
    return sourceError(file, {
        code: 'file.row-too-long',
        row,
        text: `The row that begins in line ${row} has more than ${ROW_LIMIT.toLocaleString('en')} characters without a line end.`,
        hint: 'Check that the file is a table with one record a line.'
    });
}

export function tooManyColumns(file: string, row: number, columns: number): SourceError {
    return sourceError(file, {
        code: 'file.too-many-columns',
        row,
        text: `The row in line ${row} has ${columns.toLocaleString('en')} columns; at most ${COLUMN_LIMIT.toLocaleString('en')} can be read.`,
        hint: 'Check that the delimiter is the one of this file; set "delimiter" in the mapping\'s source if it is not.'
    });
}

/** Ends a list of notes of one kind. */
export function moreOf(texts: ProblemTexts): ProblemTexts {
    return { ...texts, text: `${texts.text} There are more such lines from here on; they are not listed.` };
}

export function unknownEncoding(file: string, encoding: string): SourceError {
    return sourceError(file, {
        code: 'file.unknown-encoding',
        seen: encoding,
        text: `"${encoding}" is not the name of an encoding.`,
        hint: 'Set "encoding" in the mapping\'s source to a name such as "utf-8", "windows-1252" or "iso-8859-15", or leave it out to have it found.'
    });
}

export function badOption(file: string, option: string, text: string): SourceError {
    return sourceError(file, {
        code: 'file.bad-option',
        text,
        hint: `Correct "${option}" in the mapping's source, or leave it out to have it found.`
    });
}

/** Turns an error of the file system into a problem; it is often over by the next try. */
export function cannotRead(file: string, error: unknown): SourceError {
    const code = (error as NodeJS.ErrnoException).code;
    const name = basename(file);
    if (code === 'ENOENT') {
        return sourceError(file, {
            code: 'file.missing',
            kind: 'operational',
            text: `The file ${name} is not there any more.`,
            hint: 'Copy it into the folder again if it should be read.'
        });
    }
    const locked = code === 'EACCES' || code === 'EPERM' || code === 'EBUSY';
    return sourceError(file, {
        code: locked ? 'file.locked' : 'file.cannot-read',
        kind: 'operational',
        text: `The file ${name} cannot be opened (${code ?? String(error)}).`,
        hint: locked
            ? 'Close it in other programs, and check that ERP Connect may read the folder.'
            : 'Check the drive or share it lies on.'
    });
}

export function repeatedHeader(row: number): ProblemTexts {
    return {
        code: 'file.repeated-header',
        severity: 'info',
        row,
        text: `Line ${row} repeats the headers and was left out, and so is every other line that does.`
    };
}

export function secondTable(row: number, cells: readonly string[]): ProblemTexts {
    const headers = cells.filter(cell => cell.trim() !== '').join(', ');
    return {
        code: 'file.second-table',
        severity: 'error',
        row,
        seen: headers,
        text: `A second table with other headers begins in line ${row} (${headers}). It was not read.`,
        hint: 'Export the second table into a file of its own and give it its own mapping.'
    };
}

export function noHeader(): ProblemTexts {
    return {
        code: 'file.no-header',
        row: 1,
        text: 'No row with headers was found above the records.',
        hint: 'Name the columns by letter in the mapping, or set "headerRow" in its source if there is one.'
    };
}

export function noRowAtHeaderRow(file: string, row: number, reason: string): SourceError {
    return sourceError(file, {
        code: 'file.no-header-row',
        row,
        text: `The mapping says that the headers are in line ${row}, but ${reason}.`,
        hint: 'Correct "headerRow" in the mapping\'s source, set it to 0 if there are no headers, or leave it out to have them found.'
    });
}

export function titleLines(headerRow: number, lines: readonly number[]): ProblemTexts {
    const where = lines.length === 1 ? `Line ${lines[0]}, which stands` : `${lines.length} lines that stand`;
    return {
        code: 'file.title-lines',
        severity: 'info',
        row: lines[0],
        text: `${where} above the headers in line ${headerRow}, ${lines.length === 1 ? 'was' : 'were'} left out.`
    };
}

export function duplicateHeader(row: number, header: string, letters: readonly string[]): ProblemTexts {
    return {
        code: 'file.duplicate-header',
        row,
        column: header,
        seen: header,
        text: `The header "${header}" stands above several columns: ${letters.join(', ')}.`,
        hint: `A mapping that names "${header}" takes column ${letters[0]}. Name another one of them by its letter.`
    };
}

export function guessedEncoding(encoding: string, rival: string): ProblemTexts {
    return {
        code: 'file.guessed-encoding',
        text: `The file does not say how its letters are encoded. It was read as ${encoding}, but ${rival} is possible, too.`,
        hint: 'If letters with accents look wrong in the preview, set "encoding" in the mapping\'s source.'
    };
}
