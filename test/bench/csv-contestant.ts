import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import Papa from 'papaparse';
import { findObject } from 'erp-connect-extension/lib/common/invoiced/object-catalogue';
import { Upload } from 'erp-connect-extension/lib/common/mapping/mapping';
import { RecordAssembler } from 'erp-connect-extension/lib/common/records/record-assembler';
import { RecordDraft } from 'erp-connect-extension/lib/common/records/record-draft';
import { settleRecord } from 'erp-connect-extension/lib/common/records/settled-record';
import { TableMapper } from 'erp-connect-extension/lib/common/records/table-mapper';
import { hashPayload } from 'erp-connect-extension/lib/node/engine/content-hash';
import { createRegistry } from 'erp-connect-extension/lib/node/readers/create-registry';
import { BENCH_COLUMNS } from './csv-file';

/** One way to go through a CSV file; each runs in a process of its own, so that memory can be compared. */
const CONTESTANTS: Readonly<Record<string, (file: string) => Promise<number>>> = {
    'papaparse, bare': readWithPapaparse,
    'csv-parse, bare': readWithCsvParse,
    'ERP Connect read': readWithErpConnect,
    'ERP Connect read, map, plan': planWithErpConnect
};

export const CSV_CONTESTANTS = Object.keys(CONTESTANTS);

function readWithPapaparse(file: string): Promise<number> {
    return new Promise((resolve, reject) => {
        let rows = 0;
        Papa.parse<string[]>(createReadStream(file, 'utf8'), {
            chunk: ({ data }) => (rows += data.length),
            complete: () => resolve(rows),
            error: reject
        });
    });
}

async function readWithCsvParse(file: string): Promise<number> {
    let rows = 0;
    for await (const _row of createReadStream(file).pipe(parse())) {
        rows++;
    }
    return rows;
}

async function readWithErpConnect(file: string): Promise<number> {
    const table = await createRegistry().open(file);
    let rows = 1;
    for await (const batch of table.rows()) {
        rows += batch.length;
    }
    return rows;
}

/** What an upload does up to the plan, with the records handed on as they leave memory. */
async function planWithErpConnect(file: string): Promise<number> {
    const invoice = findObject('invoice')!;
    const upload: Upload = { source: { kind: 'spreadsheet', folder: '.', files: '*.csv' }, object: 'invoice', columns: BENCH_COLUMNS };
    let records = 0;
    const settle = (draft: Parameters<typeof settleRecord>[0]): void => {
        records += settleRecord(draft, invoice, 'upsert', hashPayload, undefined).action === 'new' ? 1 : 0;
    };
    let rows = 1;
    const store = {
        put: async () => undefined,
        take: async () => undefined,
        putAll: async (drafts: readonly RecordDraft[]) => drafts.forEach(settle)
    };
    const assembler = new RecordAssembler(invoice, store);
    const { problems } = await new TableMapper(upload, invoice, await createRegistry().open(file)).mapInto({
        begin: () => undefined,
        add: row => {
            rows++;
            return assembler.add(row);
        }
    });
    if (problems.length > 0) {
        throw new Error(problems[0].text);
    }
    assembler.rest().forEach(settle);
    return records > 0 ? rows : 0;
}

async function main([name, file]: string[]): Promise<void> {
    const begin = process.hrtime.bigint();
    const rows = await CONTESTANTS[name](file);
    const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
    process.stdout.write(JSON.stringify({ rows, seconds, rss: process.resourceUsage().maxRSS / 1024 }));
}

if (require.main === module) {
    void main(process.argv.slice(2));
}
