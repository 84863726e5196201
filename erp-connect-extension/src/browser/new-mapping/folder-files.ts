import { SourceKind } from '../../common/mapping/source-kind';

/** The kinds of files in a folder, by their endings. */
const SPREADSHEET = /\.(csv|txt|tsv|xls|xlsx)$/i;
const PDF = /\.pdf$/i;

export function isSpreadsheet(name: string): boolean {
    return SPREADSHEET.test(name);
}

/** The files that a mapping of this kind would be for. */
export function filesOfKind(names: readonly string[], kind: SourceKind): readonly string[] {
    switch (kind) {
        case 'spreadsheet':
            return names.filter(isSpreadsheet);
        case 'invoice-pdfs':
            return names.filter(name => PDF.test(name));
        case 'attachments':
            return names;
    }
}

/** What a folder is most likely for, by the files in it; spreadsheets where nothing tells. */
export function likelyKind(names: readonly string[]): SourceKind {
    const spreadsheets = filesOfKind(names, 'spreadsheet').length;
    if (spreadsheets * 2 >= names.length) {
        return 'spreadsheet';
    }
    return filesOfKind(names, 'invoice-pdfs').length * 2 > names.length ? 'invoice-pdfs' : 'attachments';
}
