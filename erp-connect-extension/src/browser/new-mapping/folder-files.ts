import { SourceKind } from '../../common/mapping/source-kind';

/** A file in the folder that a new mapping will watch. */
export interface FolderFile {
    readonly name: string;
    /** When its content changed last, in milliseconds since 1970. */
    readonly changed: number;
}

/** The kinds of files in a folder, by their endings. */
const SPREADSHEET = /\.(csv|txt|tsv|xls|xlsx)$/i;
const PDF = /\.pdf$/i;

export function isSpreadsheet(name: string): boolean {
    return SPREADSHEET.test(name);
}

/** The files that a mapping of this kind would be for. */
export function filesOfKind(files: readonly FolderFile[], kind: SourceKind): readonly FolderFile[] {
    switch (kind) {
        case 'spreadsheet':
            return files.filter(({ name }) => isSpreadsheet(name));
        case 'invoice-pdfs':
            return files.filter(({ name }) => PDF.test(name));
        case 'attachments':
            return files;
    }
}

/** What a folder is most likely for, by the files in it; spreadsheets where nothing tells. */
export function likelyKind(names: readonly string[]): SourceKind {
    const spreadsheets = names.filter(isSpreadsheet).length;
    if (spreadsheets * 2 >= names.length) {
        return 'spreadsheet';
    }
    return names.filter(name => PDF.test(name)).length * 2 > names.length ? 'invoice-pdfs' : 'attachments';
}
