import { Agent, get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { OrderBox } from 'erp-connect-extension/lib/node/engine/orders/order-box';
import { HomeFolder } from 'erp-connect-extension/lib/node/runtime/home-folder';
import { EngineProcess } from '../support/engine-process';
import { LedgerFacts, ledgerFacts } from '../support/ledger-facts';
import { residentMegabytes, TELLS_COST } from '../support/process-cost';
import { until } from '../support/until';
import { Workplace } from '../support/workplace';
import { BenchRow } from './report';
import { ServerProcess } from './server-process';

const LATENCY = 20;
const PAGES = 200;
const PER_PAGE = 100;
/** Milliseconds that a page may take on top of what the server takes. */
const MOST_OVER = 5;
const MANY = 1_000_000;
/** Megabytes over what the engine holds when it is idle. */
const MOST_MEGABYTES = 150;
const COLUMNS = [
    'id',
    'customer.id',
    'date',
    'amount',
    'currency',
    'method',
    'reference',
    'notes',
    'voided',
    'balance',
    'created_at',
    'updated_at'
];

/** How fast pages are worked off beside a program that only asks for them, and what a million rows take of the memory. */
export async function benchDownload(): Promise<BenchRow[]> {
    const rows = await timePerPage('all');
    rows.push(...(await timePerPage('since-last-run')));
    return TELLS_COST ? [...rows, ...(await memory('csv')), ...(await memory('xlsx'))] : rows;
}

async function timePerPage(changes: 'all' | 'since-last-run'): Promise<BenchRow[]> {
    return withServer(LATENCY, PAGES * PER_PAGE, async (server, workplace) => {
        const bare = await bareMilliseconds(server);
        const { runs } = await download(workplace, changes, 'csv', () => undefined);
        const own = (runs[0].finishedAt! - runs[0].startedAt) / PAGES;
        return [
            {
                bench: `Download, ${PAGES} pages, ${LATENCY} ms latency, changes: ${changes}`,
                what: 'time over the server ÷ target',
                figure: `${own.toFixed(1)} ms a page, the pages alone ${bare.toFixed(1)} ms; to be at most ${MOST_OVER} ms more`,
                ratio: (own - bare) / MOST_OVER
            }
        ];
    });
}

async function memory(format: 'csv' | 'xlsx'): Promise<BenchRow[]> {
    return withServer(0, MANY, async (_server, workplace) => {
        let idle = 0;
        let most = 0;
        const start = Date.now();
        await download(workplace, 'all', format, pid => {
            const megabytes = residentMegabytes(pid);
            idle ||= megabytes;
            most = Math.max(most, megabytes);
        });
        const seconds = (Date.now() - start) / 1000;
        return [
            {
                bench: `Download, ${MANY.toLocaleString('en-US')} rows of ${COLUMNS.length} columns, ${format}`,
                what: 'memory over idle ÷ target',
                figure: `${Math.round(most - idle)} MB over ${Math.round(idle)} MB, to be under ${MOST_MEGABYTES} MB; ${Math.round(MANY / seconds)} rows/s`,
                ratio: (most - idle) / MOST_MEGABYTES
            }
        ];
    });
}

async function withServer(
    latency: number,
    payments: number,
    work: (server: ServerProcess, workplace: Workplace) => Promise<BenchRow[]>
): Promise<BenchRow[]> {
    const workplace = new Workplace();
    const server = await ServerProcess.start(latency);
    try {
        await server.seed({ customers: 1000, payments });
        await workplace.connect('bench', server.url, server.key);
        return await work(server, workplace);
    } finally {
        await server.stop();
        workplace.remove();
    }
}

/** @param look called again and again, with the process of the engine; the first time when it is idle. */
async function download(
    workplace: Workplace,
    changes: 'all' | 'since-last-run',
    format: 'csv' | 'xlsx',
    look: (pid: number) => void
): Promise<LedgerFacts> {
    const mapping = workplace.addDownload('payments', 'bench', {
        object: 'payment',
        changes,
        columns: COLUMNS.map(field => ({ header: field, field })),
        destination: { folder: 'outbox', format }
    });
    const engine = EngineProcess.start(workplace);
    try {
        await until('the engine to be at work', () => engine.said.includes('started'));
        await sleep(3000); // what the start has taken is given back
        look(engine.pid);
        const box = new OrderBox(HomeFolder.open(workplace.home));
        const ticket = box.post({ kind: 'download', mapping, askedAt: Date.now() });
        const isOver = (): boolean => {
            const failure = box.collect(ticket)?.failure;
            if (failure !== undefined) {
                throw new Error(failure);
            }
            look(engine.pid);
            return engine.said.includes('"plannedAt"');
        };
        await until('the download to end', isOver, 300_000);
        return await ledgerFacts(workplace);
    } finally {
        await engine.stop();
    }
}

/** Milliseconds a page for a program that reads the answers and does nothing with them. */
async function bareMilliseconds({ url, key }: ServerProcess): Promise<number> {
    const agent = new Agent({ keepAlive: true });
    const start = performance.now();
    for (let page = 1; page <= PAGES; page++) {
        await new Promise<void>((resolve, reject) => {
            get(`${url}/payments?per_page=${PER_PAGE}&page=${page}`, { agent, auth: `${key}:` }, answer => {
                answer.resume().on('end', resolve);
            }).on('error', reject);
        });
    }
    agent.destroy();
    return (performance.now() - start) / PAGES;
}
