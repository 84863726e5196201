import { findDialect } from '../../common/records/dialect-csv';
import { TableOptions } from '../../common/records/table';
import { cannotRead, emptyFile, unknownEncoding } from './csv-problems';
import { CsvTable } from './csv-table';
import { encodingName, isKnownEncoding } from './encoding-names';
import { findEncoding } from './encoding-detect';
import { OpenTable, RecordSource } from './record-source';
import { HEAD, probeText, TextProbe } from './text-probe';
import { withoutMark } from './text-stream';
import * as iconv from 'iconv-lite';
import { decoderName } from './encoding-names';

/** Reads delimited text files. */
export class CsvSource implements RecordSource {
    readonly id = 'csv';
    readonly endings = ['csv', 'txt', 'tsv'];

    async open(file: string, options: TableOptions): Promise<OpenTable> {
        if (options.encoding !== undefined && !isKnownEncoding(options.encoding)) {
            throw unknownEncoding(file, options.encoding);
        }
        const probe = await probed(file);
        if (probe.size === 0) {
            throw emptyFile(file);
        }
        const encoding = encodingName(options.encoding ?? findEncoding(probe));
        const text = withoutMark(iconv.decode(probe.head, decoderName(encoding) as Parameters<typeof iconv.decode>[1]));
        return new CsvTable(file, encoding, findDialect(text, options, probe.size > HEAD), []);
    }
}

async function probed(file: string): Promise<TextProbe> {
    try {
        return await probeText(file);
    } catch (error) {
        throw cannotRead(file, error);
    }
}
