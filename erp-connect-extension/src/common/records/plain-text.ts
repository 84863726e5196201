import { Refusal } from './refusal';

const SCIENTIFIC = /^[+-]?\d(?:[.,]\d+)?E\+\d{2,}$/i;

/**
 * Checks a text value. A replacement character means that the file was read with the wrong encoding, and a text
 * like `1.23E+15` that a spreadsheet has thrown digits away: both would upload something the ERP never said.
 *
 * @param maxLength in characters, as a person counts them.
 */
export function readText(text: string, maxLength?: number): string | Refusal {
    if (text.includes('\uFFFD')) {
        return new Refusal(
            'cell.broken-text',
            `"${shorten(text)}" has a character that could not be read.`,
            'The file is written in another encoding: set "encoding" of the source, e.g. "windows-1252".'
        );
    }
    if (maxLength !== undefined && text.length > maxLength) {
        const { length } = [...text];
        if (length > maxLength) {
            return new Refusal(
                'cell.too-long',
                `"${shorten(text)}" has ${length} characters; Invoiced takes at most ${maxLength}.`,
                'Shorten the text.'
            );
        }
    }
    return text;
}

/** Like `readText`, for ids and numbers of documents, where lost digits mean another document. */
export function readIdentifier(text: string, maxLength?: number): string | Refusal {
    if (SCIENTIFIC.test(text)) {
        return new Refusal(
            'cell.lost-digits',
            `"${shorten(text)}" was cut by a spreadsheet: its last digits are lost.`,
            'Export the column as text from the ERP, and do not save the file in a spreadsheet program.'
        );
    }
    return readText(text, maxLength);
}

/** Text for a message: whole when short, cut with an ellipsis when long. */
export function shorten(text: string, length = 60): string {
    return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
