/** What a mapping does with a folder: an upload takes files out of it, a download puts files into it. */
export interface FolderUse {
    /** Name of the mapping. */
    readonly name: string;
    readonly direction: 'upload' | 'download';
    /** Names of the files: the pattern of an upload, or what a download writes, such as `PAY_{date}.csv`. */
    readonly files: string;
}

/** What the names of a download's files look like, as far as its text says so. */
export interface WrittenNames {
    /** Name of the mapping. */
    readonly name: string;
    readonly file?: string;
    readonly format?: string;
}

/** Names of the files that a download writes, with `{date}` and `{time}` where those will be. */
export function writtenFiles({ name, file = '{mapping} {date}', format = 'csv' }: WrittenNames): string {
    return `${file.replace(/\{mapping\}/g, () => name)}.${format}`;
}
