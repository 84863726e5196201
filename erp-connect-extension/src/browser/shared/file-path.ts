/** The last part of an absolute path of this or another operating system. */
export function fileName(path: string): string {
    return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** The mapping's file name without its ending, for places where its own name is not known. */
export function mappingLabel(path: string): string {
    return fileName(path).replace(/\.mapping\.json$/i, '');
}

export function isSpreadsheetBook(path: string): boolean {
    return /\.(xls|xlsx|xlsm|xlsb|ods)$/i.test(path);
}
