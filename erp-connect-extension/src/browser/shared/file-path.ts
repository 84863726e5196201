/** The last part of an absolute path of this or another operating system. */
export function fileName(path: string): string {
    return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/**
 * The name under which a source file arrived. In `done/` and `failed/` it carries the time at which it was moved there,
 * which says nothing to a person who looks for `INV-11.csv`.
 */
export function arrivedAs(path: string): string {
    return fileName(path).replace(/\.\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d(-\d+)?(?=\.[^.]*$|$)/, '');
}

/** The mapping's file name without its ending, for places where its own name is not known. */
export function mappingLabel(path: string): string {
    return fileName(path).replace(/\.mapping\.json$/i, '');
}

export function isSpreadsheetBook(path: string): boolean {
    return /\.(xls|xlsx|xlsm|xlsb|ods)$/i.test(path);
}

/** For this and other operating systems: `/erp`, `C:\erp`, `\\server\share`. */
export function isAbsolutePath(folder: string): boolean {
    return /^([\\/]|[A-Za-z]:[\\/])/.test(folder);
}

/**
 * The folder that a mapping means.
 * @param workspace absolute path of the folder that has the mapping
 * @param folder as the mapping says it
 */
export function absoluteFolder(workspace: string, folder: string): string {
    if (folder === '' || isAbsolutePath(folder)) {
        return folder;
    }
    const separator = workspace.includes('\\') ? '\\' : '/';
    return `${workspace}${separator}${folder.replace(/[\\/]/g, separator)}`;
}
