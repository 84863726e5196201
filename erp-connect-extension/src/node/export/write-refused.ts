import { Problem } from '../../common/problem';

/** Something that cannot be written as the mapping wants it. A person has to change the mapping, or the record. */
export class WriteRefused extends Error {
    constructor(readonly problem: Problem) {
        super(problem.text);
    }
}

/** @param row 1-based row among the records' rows; 0 for the headers. */
export function lackingCharacters(encoding: string, characters: readonly string[], row: number): WriteRefused {
    const named = characters.map(
        character => `“${character}” (U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')})`
    );
    return new WriteRefused({
        code: 'download.character-lacking',
        severity: 'error',
        kind: 'user',
        text: `The encoding ${encoding} lacks ${named.join(', ')}, which ${row === 0 ? 'the headers have' : `row ${row} has`}.`,
        hint: 'Set "encoding" of the destination to "utf-8", or change the text in Invoiced. No file was made: nothing is written with "?" in place of letters.',
        seen: characters.join('')
    });
}

export function unknownEncoding(encoding: string): WriteRefused {
    return new WriteRefused({
        code: 'download.encoding-unknown',
        severity: 'error',
        kind: 'user',
        text: `There is no encoding “${encoding}”.`,
        hint: 'Set "encoding" of the destination to one such as "utf-8", "utf-16le" or "windows-1252".'
    });
}

export function cellTooLong(header: string, row: number, length: number, longest: number): WriteRefused {
    return new WriteRefused({
        code: 'download.cell-too-long',
        severity: 'error',
        kind: 'user',
        text: `The cell “${header}” of row ${row} has ${length} characters; a cell of an XLSX file holds ${longest}.`,
        hint: 'Leave this column out, or set "format" of the destination to "csv". No file was made.',
        column: header
    });
}
