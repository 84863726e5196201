import { Cell } from '../../common/download/record-rows';

/** A whole draft. */
export interface WrittenFile {
    /** Without the headers. */
    readonly rows: number;
    readonly bytes: number;
    /** SHA-256 of the content, hexadecimal. */
    readonly hash: string;
}

/** Writes a table to a draft, piece by piece: whoever waits for each call never has more than a piece in memory. */
export interface TableWriter {
    /** Rejects with a `WriteRefused` for what the format cannot hold, and with what the file system says. */
    write(rows: readonly (readonly Cell[])[]): Promise<void>;
    /** When it resolves, the draft is whole and on the disk. */
    end(): Promise<WrittenFile>;
    /** Leaves nothing of the draft; may be called at any time, also after a failure. */
    abort(): Promise<void>;
}
