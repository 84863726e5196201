import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import Papa from 'papaparse';
import { Upload } from 'erp-connect-extension/lib/common/mapping/mapping';
import { PlanSink, Planning } from 'erp-connect-extension/lib/node/engine/planning/planning';
import { PlanningTask } from 'erp-connect-extension/lib/node/engine/planning/planning-protocol';
import { createRegistry } from 'erp-connect-extension/lib/node/readers/create-registry';
import { BENCH_EXPORTS, BenchExportName } from './csv-file';

/** One way to go through a CSV file; each runs in a process of its own, so that memory can be compared. */
const CONTESTANTS: Readonly<Record<string, (file: string, name: BenchExportName) => Promise<number>>> = {
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
        for (const { cells } of batch) {
            rows += cells.length > 0 ? 1 : 0; // peers cut out every cell, too
        }
    }
    return rows;
}

/** What an upload does up to the plan, with the records handed on as the ledger would take them. */
async function planWithErpConnect(file: string, name: BenchExportName): Promise<number> {
    const { columns } = BENCH_EXPORTS[name];
    const upload: Upload = { source: { kind: 'spreadsheet', folder: '.', files: '*.csv' }, object: 'invoice', columns };
    let records = 0;
    const planning = new Planning();
    const sink: PlanSink = {
        begin: async () => void (records = 0),
        take: async planned => {
            records += planned.length;
            return true;
        }
    };
    const task: PlanningTask = { file, options: {}, upload, object: 'invoice', operation: 'upsert' };
    const { problems, rows } = await planning.plan(task, sink, new AbortController().signal);
    planning.close();
    if (problems.length > 0 || records !== Math.ceil(rows / 3)) {
        throw new Error(problems[0]?.text ?? `${records} records of ${rows} rows.`);
    }
    return rows + 1;
}

async function main([contestant, name, file]: string[]): Promise<void> {
    const begin = process.hrtime.bigint();
    const rows = await CONTESTANTS[contestant](file, name as BenchExportName);
    const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
    process.stdout.write(JSON.stringify({ rows, seconds, rss: process.resourceUsage().maxRSS / 1024 }));
}

if (require.main === module) {
    void main(process.argv.slice(2));
}
