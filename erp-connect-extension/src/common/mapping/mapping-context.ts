import { FolderUse } from './folder-use';

/** What is known beside the text of a mapping. Everything absent is not judged. */
export interface MappingContext {
    /** Column headers of the sample file; empty texts where a column has none. */
    readonly headers?: readonly string[];
    /** First rows of the sample file, as many cells as headers. */
    readonly rows?: readonly (readonly string[])[];
    /** Of each row, one `CellType` letter a cell; absent where the file only knows texts. */
    readonly types?: readonly string[];
    /** Names of the connections. */
    readonly connections?: readonly string[];
    /** What other mappings do with a folder. @param folder as this mapping says it */
    readonly usesOf?: (folder: string) => readonly FolderUse[];
}
