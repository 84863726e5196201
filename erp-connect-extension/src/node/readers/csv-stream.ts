import { Problem } from '../../common/problem';
import { TableRow } from '../../common/records/table';
import { CsvChecks, CsvLayout } from './csv-checks';
import { cannotRead, undecodable } from './source-problems';
import { CsvRowParser, ParsedRows } from './csv-row-parser';
import { SourceError } from './record-source';
import { UndecodableBytes } from './strict-decoder';
import { readText } from './text-stream';

/** Rows in a batch at most. */
const BATCH = 1000;

/**
 * Streams every row of a delimited file in batches, from the first line on. What is odd but readable goes to `note`.
 * Rejects with a `SourceError` after the last row that could be read for certain.
 */
export async function* csvRows(layout: CsvLayout, encoding: string, note: (note: Problem) => void): AsyncGenerator<readonly TableRow[]> {
    const parser = new CsvRowParser(layout, new CsvChecks(layout, note));
    try {
        for await (const text of readText(layout.file, encoding)) {
            yield* batches(parser.push(text));
        }
    } catch (error) {
        if (error instanceof UndecodableBytes) {
            yield* batches(parser.push(error.before));
            throw undecodable(layout.file, parser.lineAtEnd, encoding, error.bytes);
        }
        throw error instanceof SourceError ? error : cannotRead(layout.file, error);
    }
    yield* batches(parser.end());
}

function* batches({ rows, failure }: ParsedRows): Generator<readonly TableRow[]> {
    for (let start = 0; start < rows.length; start += BATCH) {
        yield rows.length <= BATCH ? rows : rows.slice(start, start + BATCH);
    }
    if (failure) {
        throw failure;
    }
}
