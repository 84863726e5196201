import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startSimulator } from 'invoiced-simulator';
import { EngineProcess } from '../support/engine-process';
import { invoiceFile } from '../support/invoice-file';
import { Random } from '../support/random';
import { until } from '../support/until';
import { Workplace } from '../support/workplace';
import { BenchRow } from './report';

const FILES = 20;
const INVOICES_A_FILE = 10;
/** The usual time that a file must stay the same, which nothing can save. */
const SETTLE_TIME = 2000;
const TARGET = 250;

/** From the moment in which an ERP closes its file to the first call about it, in an engine with its usual times. */
export async function benchFirstCall(): Promise<BenchRow[]> {
    const simulator = await startSimulator();
    const workplace = new Workplace();
    try {
        await workplace.connect('bench', simulator.url, simulator.key);
        workplace.addMapping('invoices', 'bench');
        const engine = EngineProcess.start(workplace, {});
        await until('the engine to be at work', () => engine.said.includes('started'));
        const random = new Random(11);
        const waits: number[] = [];
        for (let file = 0; file < FILES; file++) {
            const first = 1 + file * INVOICES_A_FILE;
            const { text } = invoiceFile(random, { count: INVOICES_A_FILE, first, customers: 5 });
            const calls = simulator.journal.entries().length;
            writeFileSync(join(workplace.inbox, `INV-${file}.csv`), text);
            const closed = Date.now();
            await until('the file to be dealt with', () => workplace.list('done').length > file);
            waits.push(simulator.journal.entries()[calls].receivedAt - closed - SETTLE_TIME);
        }
        await engine.stop();
        waits.sort((left, right) => left - right);
        const median = waits[FILES / 2];
        return [
            {
                bench: `First call: file closed → first call, without the ${SETTLE_TIME / 1000} s of settling, ${FILES} files`,
                what: 'median ÷ target',
                figure: `${median} ms, to be at most ${TARGET} ms; quickest ${waits[0]} ms, slowest ${waits[FILES - 1]} ms`,
                ratio: median / TARGET
            }
        ];
    } finally {
        await simulator.close();
        workplace.remove();
    }
}
