import { ConnectionSession } from 'erp-connect-extension/lib/node/engine/connection-session';
import { MOST_IN_FLIGHT } from 'erp-connect-extension/lib/node/engine/connection-gate';
import { FileRun } from 'erp-connect-extension/lib/node/engine/file-run';
import { loadMapping } from 'erp-connect-extension/lib/node/engine/loaded-mapping';
import { InvoicedClient } from 'erp-connect-extension/lib/node/invoiced/invoiced-client';
import { Ledger } from 'erp-connect-extension/lib/node/ledger/ledger';
import { Planning } from 'erp-connect-extension/lib/node/engine/planning/planning';
import { HomeFolder } from 'erp-connect-extension/lib/node/runtime/home-folder';
import { invoiceFile } from '../support/invoice-file';
import { Random } from '../support/random';
import { Workplace } from '../support/workplace';
import { BenchRow } from './report';
import { ServerProcess } from './server-process';

const LATENCY = 50;
const INVOICES = 3000;
const CUSTOMERS = 20;

/**
 * How much of what the limit allows is used: 16 calls in flight at 50 ms each make 320 invoices a second, and every
 * moment in which a slot stands empty is lost.
 */
export async function benchUpload(): Promise<BenchRow[]> {
    const workplace = new Workplace();
    const server = await ServerProcess.start(LATENCY);
    try {
        const { seconds, calls, tooMany } = await upload(workplace, server);
        const perfect = (calls * LATENCY) / 1000 / MOST_IN_FLIGHT;
        return [
            {
                bench: `Upload saturation, ${INVOICES} invoices, ${CUSTOMERS} new customers, ${LATENCY} ms latency, ${MOST_IN_FLIGHT} in flight`,
                what: 'achieved ÷ possible',
                figure: `${Math.round(calls / seconds)} calls/s of ${Math.round((1000 / LATENCY) * MOST_IN_FLIGHT)}; ${tooMany} refused as too many`,
                ratio: perfect / seconds
            }
        ];
    } finally {
        await server.stop();
        workplace.remove();
    }
}

async function upload(workplace: Workplace, server: ServerProcess): Promise<{ seconds: number; calls: number; tooMany: number }> {
    const { url, key } = server;
    const mapping = workplace.addMapping('invoices', 'bench');
    const file = workplace.drop('INV.csv', invoiceFile(new Random(7), { count: INVOICES, first: 1, customers: CUSTOMERS }).text);
    const ledger = await Ledger.open(HomeFolder.open(workplace.home).ledger);
    const session = new ConnectionSession({ name: 'bench', environment: 'custom', baseUrl: url }, new InvoicedClient(url, key));
    let begin = 0n;
    // The clock runs from the first record to the last: reading and planning are measured elsewhere.
    const onProgress = (): void => void (begin ||= process.hrtime.bigint());
    const { kind, run } = await new FileRun({
        ledger,
        planning: new Planning(),
        session,
        runnable: loadMapping(mapping).runnable!,
        serverLimit: 65_000,
        onProgress
    }).start(file, true);
    const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
    session.close();
    await ledger.close();
    if (kind !== 'finished' || run.created_count !== INVOICES) {
        throw new Error(`The upload ended as ${kind} with ${run.created_count} of ${INVOICES} invoices.`);
    }
    const { requests, tooManyRequests } = await server.stats();
    return { seconds, calls: requests, tooMany: tooManyRequests };
}
