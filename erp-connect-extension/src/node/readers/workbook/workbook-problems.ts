import { basename } from 'node:path';
import { SourceError } from '../record-source';
import { sourceError } from '../source-problems';

export function incomplete(file: string): SourceError {
    return sourceError(file, {
        code: 'file.incomplete',
        kind: 'operational',
        text: `The file ${basename(file)} is not complete: its end is missing.`,
        hint: 'If it is still being copied, it is read once it is complete. If not, export or copy it again.'
    });
}

/** `what` completes "The workbook … cannot be read: …". */
export function damagedWorkbook(file: string, what: string, row?: number): SourceError {
    return sourceError(file, {
        code: 'file.damaged',
        row,
        text: `The workbook ${basename(file)} is damaged: ${what}.`,
        hint: 'Export it again, or open it in a spreadsheet program and save it under a new name.'
    });
}

export function passwordProtected(file: string): SourceError {
    return sourceError(file, {
        code: 'file.password',
        text: `The workbook ${basename(file)} is protected with a password and cannot be read.`,
        hint: 'Save it without the password: in Excel under File, Info, Protect Workbook, Encrypt with Password, leave the password empty.'
    });
}

/** `what` completes "The workbook … is too large to be read: …". */
export function tooLarge(file: string, what: string): SourceError {
    return sourceError(file, {
        code: 'file.too-large',
        text: `The workbook ${basename(file)} is too large to be read: ${what}.`,
        hint: 'Export fewer records at a time, or export the table as CSV, which has no such limit.'
    });
}

export function tooSlow(file: string, seconds: number): SourceError {
    return sourceError(file, {
        code: 'file.too-slow',
        text: `Reading the workbook ${basename(file)} was stopped: nothing came of it for ${Math.round(seconds)} seconds.`,
        hint: 'Export it again, fewer records at a time, or as CSV.'
    });
}

export function forbiddenXml(file: string): SourceError {
    return sourceError(file, {
        code: 'file.forbidden-xml',
        text: `The workbook ${basename(file)} defines its own XML entities, which no spreadsheet program does and which can do harm.`,
        hint: 'Do not open it. Ask where the file comes from, and export it again from the ERP.'
    });
}

/** `looksLike` completes "… is not a workbook: it looks like …". */
export function notAWorkbook(file: string, looksLike: string, hint: string): SourceError {
    return sourceError(file, {
        code: 'file.not-a-workbook',
        text: `The file ${basename(file)} is not a workbook: it looks like ${looksLike}.`,
        hint
    });
}

export function unknownSheet(file: string, sheet: string, names: readonly string[]): SourceError {
    return sourceError(file, {
        code: 'file.unknown-sheet',
        seen: sheet,
        text: `The workbook ${basename(file)} has no sheet "${sheet}".`,
        hint: `Its sheets are: ${names.join(', ')}. Correct "sheet" in the mapping's source, or leave it out to have it found.`
    });
}

/** The reader itself failed: a defect of ours or of a library, told without its inner life. */
export function readerFailed(file: string, error: unknown): SourceError {
    const reason = error instanceof Error ? error.message : String(error);
    return sourceError(file, {
        code: 'file.cannot-read-workbook',
        text: `The workbook ${basename(file)} cannot be read: ${reason.split('\n')[0].slice(0, 200)}.`,
        hint: 'Open it in a spreadsheet program and save it as XLSX, or export the table as CSV.'
    });
}
