import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode } from 'iconv-lite';
import { Problem } from '../../common/problem';
import { TableOptions, TableRow } from '../../common/records/table';
import { CsvSource } from './csv-source';
import { decoderName } from './encoding-names';
import { OpenTable, SourceError } from './record-source';

/** A folder for the files of one spec, made before and removed after each test. */
export class ReaderFixture {
    private folder = '';

    constructor() {
        beforeEach(() => {
            this.folder = mkdtempSync(join(tmpdir(), 'erp-connect-reader-'));
        });
        afterEach(() => rmSync(this.folder, { recursive: true, force: true }));
    }

    path(name: string): string {
        return join(this.folder, name);
    }

    /** Writes a file of these bytes, or of this text in an encoding. */
    write(content: string | Buffer, encoding = 'utf-8', name = 'table.csv'): string {
        writeFileSync(this.path(name), typeof content === 'string' ? bytes(content, encoding) : content);
        return this.path(name);
    }

    open(content: string | Buffer, options: TableOptions = {}, encoding = 'utf-8'): Promise<OpenTable> {
        return new CsvSource().open(this.write(content, encoding), options);
    }

    /** The records of a file as `[row, ...cells]`. */
    async records(content: string | Buffer, options: TableOptions = {}, encoding = 'utf-8'): Promise<(string | number)[][]> {
        return flat(await collect((await this.open(content, options, encoding)).rows()));
    }

    /** The problem with which reading a file ends, and the row numbers that came before it. */
    async failure(content: string | Buffer, options: TableOptions = {}, encoding = 'utf-8'): Promise<{ problem: Problem; rows: number[] }> {
        const rows: number[] = [];
        try {
            for await (const batch of (await this.open(content, options, encoding)).rows()) {
                rows.push(...batch.map(row => row.row));
            }
        } catch (error) {
            if (error instanceof SourceError) {
                return { problem: error.problem, rows };
            }
            throw error;
        }
        throw new Error(`expected a SourceError, got ${rows.length} rows`);
    }
}

export function bytes(text: string, encoding: string): Buffer {
    return encode(text, decoderName(encoding) as Parameters<typeof encode>[1]);
}

export async function collect(batches: AsyncIterable<readonly TableRow[]>): Promise<TableRow[]> {
    const rows: TableRow[] = [];
    for await (const batch of batches) {
        rows.push(...batch);
    }
    return rows;
}

export function flat(rows: readonly TableRow[]): (string | number)[][] {
    return rows.map(row => [row.row, ...row.cells]);
}

export function codes(notes: readonly Problem[]): string[] {
    return notes.map(note => `${note.code} ${note.row ?? ''}`.trim());
}
