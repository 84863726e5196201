import { pipeline, Readable } from 'node:stream';
import { crc32, createInflateRaw, InflateRaw } from 'node:zlib';
import { Entry, openPromise, ZipFile } from 'yauzl';
import { SourceError } from '../record-source';
import { cannotRead } from '../source-problems';
import { WORKBOOK_LIMITS } from './workbook-limits';
import { damagedWorkbook, incomplete, passwordProtected, tooLarge } from './workbook-problems';
import { decodeXml } from './xml-decoder';

const PIECE = 128 * 1024;

/** The ZIP archive that an XLSX is. Every part is read under limits and checked against what the archive says of it. */
export class XlsxPackage {
    private constructor(
        private readonly file: string,
        private readonly zip: ZipFile,
        private readonly entries: ReadonlyMap<string, Entry>
    ) {}

    /** Rejects with a `SourceError`; `file.incomplete` where the directory at the end of the archive is missing. */
    static async open(file: string): Promise<XlsxPackage> {
        let zip: ZipFile | undefined;
        try {
            zip = await openPromise(file, { autoClose: false });
            const entries = new Map<string, Entry>();
            for await (const entry of zip.eachEntry()) {
                entries.set(entry.fileName.toLowerCase(), entry);
                if (entries.size > WORKBOOK_LIMITS.entries) {
                    throw tooLarge(file, `it consists of more than ${WORKBOOK_LIMITS.entries.toLocaleString('en')} parts`);
                }
            }
            return new XlsxPackage(file, zip, entries);
        } catch (error) {
            zip?.close();
            throw openingProblem(file, error);
        }
    }

    /** Opens the same file once more after `close`, without reading its directory again. Rejects with a `SourceError`. */
    async reopened(): Promise<XlsxPackage> {
        try {
            return new XlsxPackage(this.file, await openPromise(this.file, { autoClose: false }), this.entries);
        } catch (error) {
            throw openingProblem(this.file, error);
        }
    }

    get names(): readonly string[] {
        return [...this.entries.keys()];
    }

    /** Whatever the letter case: some ERPs write `xl/SharedStrings.xml`. */
    has(name: string): boolean {
        return this.entries.has(name.toLowerCase());
    }

    /** Streams a part as text. Rejects with a `SourceError` where it is damaged or beyond the limits. */
    text(name: string, limit: number = WORKBOOK_LIMITS.partBytes): AsyncGenerator<string> {
        return decodeXml(this.pieces(name, limit));
    }

    /** Closes the file. Streams that are still being read fail. */
    close(): void {
        this.zip.close();
    }

    private async *pieces(name: string, limit: number): AsyncGenerator<Buffer> {
        const entry = this.entryOf(name);
        // What the archive says of the size is not believed, but enough to refuse a part.
        checkSize(this.file, entry, entry.uncompressedSize, entry.compressedSize, limit);
        let size = 0;
        let sum = 0;
        try {
            const unpacked = await this.unpacked(entry);
            for await (const piece of unpacked) {
                const bytes = piece as Buffer;
                size += bytes.length;
                sum = crc32(bytes, sum);
                checkSize(this.file, entry, size, 'bytesWritten' in unpacked ? unpacked.bytesWritten : size, limit);
                yield bytes;
            }
        } catch (error) {
            throw error instanceof SourceError || !isArchiveError(error)
                ? error
                : damagedWorkbook(this.file, `its part ${name} cannot be unpacked`);
        }
        if (size !== entry.uncompressedSize || sum !== entry.crc32) {
            throw damagedWorkbook(this.file, `its part ${name} is not what the archive says it should be`);
        }
    }

    private entryOf(name: string): Entry {
        const entry = this.entries.get(name.toLowerCase());
        if (!entry) {
            throw damagedWorkbook(this.file, `its part ${name} is missing`);
        }
        if (entry.isEncrypted()) {
            throw passwordProtected(this.file);
        }
        if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) {
            throw damagedWorkbook(this.file, `its part ${name} is packed in a way that spreadsheet programs do not use`);
        }
        return entry;
    }

    private async unpacked(entry: Entry): Promise<Readable | InflateRaw> {
        const packed = await this.zip.openReadStreamPromise(entry, { decodeFileData: false });
        // Failures reach whoever reads the stream; the callback only keeps them from being thrown elsewhere, too.
        return entry.compressionMethod === 0 ? packed : pipeline(packed, createInflateRaw({ chunkSize: PIECE }), () => undefined);
    }
}

/** @param packed how many packed bytes so many have come of so far: a part that explodes is refused at once */
function checkSize(file: string, entry: Entry, size: number, packed: number, limit: number): void {
    if (size > limit) {
        throw tooLarge(
            file,
            `its part ${entry.fileName} has more than ${Math.round(limit / 1024 / 1024).toLocaleString('en')} MB once it is unpacked`
        );
    }
    if (size > WORKBOOK_LIMITS.ratioBytes && size > packed * WORKBOOK_LIMITS.ratio) {
        throw tooLarge(
            file,
            `its part ${entry.fileName} grows to more than ${WORKBOOK_LIMITS.ratio} times its size when it is unpacked, as no real table does`
        );
    }
}

function openingProblem(file: string, error: unknown): SourceError {
    if (error instanceof SourceError) {
        return error;
    }
    if (!isArchiveError(error)) {
        return cannotRead(file, error);
    }
    const { message } = error as Error;
    return /end of central directory record signature not found|unexpected EOF/i.test(message)
        ? incomplete(file)
        : damagedWorkbook(file, 'the directory of its parts cannot be read');
}

/** Errors of the file system have a code that begins with E; those of zlib and yauzl have none or begin with Z. */
function isArchiveError(error: unknown): boolean {
    return error instanceof Error && !/^E/.test((error as NodeJS.ErrnoException).code ?? '');
}
