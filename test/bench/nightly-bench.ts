import { ConnectionSession } from 'erp-connect-extension/lib/node/engine/connection-session';
import { FileRun } from 'erp-connect-extension/lib/node/engine/file-run';
import { loadMapping } from 'erp-connect-extension/lib/node/engine/loaded-mapping';
import { Planning } from 'erp-connect-extension/lib/node/engine/planning/planning';
import { InvoicedClient } from 'erp-connect-extension/lib/node/invoiced/invoiced-client';
import { Ledger } from 'erp-connect-extension/lib/node/ledger/ledger';
import { HomeFolder } from 'erp-connect-extension/lib/node/runtime/home-folder';
import { invoiceFile } from '../support/invoice-file';
import { Random } from '../support/random';
import { Workplace } from '../support/workplace';
import { BenchRow } from './report';
import { ServerProcess } from './server-process';

const INVOICES = 100_000;
const CUSTOMERS = 2000;
const CHANGED = INVOICES / 100;
const TARGET = 1.02;

/** An ERP that writes all its invoices every night: what did not change must cost no call. */
export async function benchNightly(): Promise<BenchRow[]> {
    const workplace = new Workplace();
    const server = await ServerProcess.start(0);
    const ledger = await Ledger.open(HomeFolder.open(workplace.home).ledger);
    const session = new ConnectionSession(
        { name: 'bench', environment: 'custom', baseUrl: server.url },
        new InvoicedClient(server.url, server.key)
    );
    const runnable = loadMapping(workplace.addMapping('invoices', 'bench')).runnable!;
    const planning = new Planning();
    const upload = async (text: string, created: number, updated: number): Promise<{ seconds: number; calls: number }> => {
        const { requests } = await server.stats();
        const file = workplace.drop('INV.csv', text);
        const begin = process.hrtime.bigint();
        const { kind, run } = await new FileRun({ ledger, planning, session, runnable, serverLimit: 65_000 }).start(file, true);
        const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
        if (kind !== 'finished' || run.created_count !== created || run.updated_count !== updated) {
            throw new Error(`The run ended as ${kind} with ${run.created_count} new and ${run.updated_count} changed invoices.`);
        }
        return { seconds, calls: (await server.stats()).requests - requests };
    };
    try {
        const { text } = invoiceFile(new Random(3), { count: INVOICES, first: 1, customers: CUSTOMERS });
        const first = await upload(text, INVOICES, 0);
        const { seconds, calls } = await upload(changeSome(text), 0, CHANGED);
        return [
            {
                bench: `Nightly file: ${INVOICES} invoices, 1 % of them changed, no latency`,
                what: 'calls ÷ changed invoices',
                figure:
                    `${calls} calls, to be at most ${TARGET * CHANGED}; ${seconds.toFixed(1)} s from file to done/, `
                    + `the first load of all of them ${first.seconds.toFixed(0)} s`,
                ratio: calls / CHANGED
            }
        ];
    } finally {
        session.close();
        planning.close();
        await ledger.close();
        await server.stop();
        workplace.remove();
    }
}

/** Every hundredth invoice costs more. */
function changeSome(text: string): string {
    return text.replace(
        /^(INV-\d*00;.*;)(\d+),(\d\d)\r$/gm,
        (_line, rest: string, whole: string, cents: string) => `${rest}${Number(whole) + 1},${cents}\r`
    );
}
