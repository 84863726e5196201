const MEGABYTE = 1024 * 1024;

/**
 * What a workbook may have at most. All of it is far beyond what an ERP exports; a file that goes beyond was made to
 * do harm, or by mistake.
 */
export const WORKBOOK_LIMITS = {
    /** Files in the ZIP archive that an XLSX is. */
    entries: 10_000,
    /** Bytes of one part (a sheet, the texts) once it is unpacked. */
    partBytes: 4096 * MEGABYTE,
    /** Bytes of a part that describes the others: list of sheets, styles. */
    smallPartBytes: 64 * MEGABYTE,
    /** From this size on a part may not be more than `ratio` times as large as it is packed; real sheets are 5 to 30. */
    ratioBytes: 64 * MEGABYTE,
    ratio: 100,
    /** Bytes of all texts together, as far as they are shared between cells. */
    sharedTextBytes: 512 * MEGABYTE,
    /** Cells of a sheet, blank ones before the last of a row included. */
    cells: 100_000_000,
    /** From so many blank cells in front of filled ones on, there may be at most `blankRatio` of them for each filled one. */
    blankCells: 5_000_000,
    blankRatio: 500,
    rows: 1_048_576,
    columns: 16_384,
    /** Bytes of a file that has to be read as a whole: XLS, XLSB, HTML. */
    wholeFileBytes: 256 * MEGABYTE,
    /** Megabytes that reading may take for what it remembers of the file. */
    heapMegabytes: 1536
} as const;

/** Milliseconds that a file of this size may take from one sign of life to the next. */
export function patience(bytes: number): number {
    return 6000 + (bytes / MEGABYTE) * 1000;
}
