import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startSimulator } from 'invoiced-simulator';
import { loadMapping } from 'erp-connect-extension/lib/node/engine/loaded-mapping';
import { rememberFile } from 'erp-connect-extension/lib/node/ledger/file-store';
import { Ledger } from 'erp-connect-extension/lib/node/ledger/ledger';
import { HomeFolder } from 'erp-connect-extension/lib/node/runtime/home-folder';
import { EngineProcess } from '../support/engine-process';
import { processorSeconds, residentMegabytes, TELLS_COST } from '../support/process-cost';
import { until } from '../support/until';
import { Workplace } from '../support/workplace';
import { BenchRow } from './report';

const MAPPINGS = 100;
const FILES_A_FOLDER = 100;
/** One whole round of looks, so that what the start costs does not count. */
const CALM_SECONDS = 32;
const SECONDS = 30;
const MOST_CPU = 0.01;
const MOST_MEGABYTES = 170;

/** What an engine costs that has nothing to do: it is on all day, on a computer that others need. */
export async function benchIdle(): Promise<BenchRow[]> {
    if (!TELLS_COST) {
        return [];
    }
    const simulator = await startSimulator();
    const workplace = new Workplace();
    try {
        await workplace.connect('bench', simulator.url, simulator.key);
        await layOut(workplace);
        const engine = EngineProcess.start(workplace, {});
        await until('the engine to be at work', () => engine.said.includes('started'));
        await sleep(CALM_SECONDS * 1000);
        const before = processorSeconds(engine.pid);
        await sleep(SECONDS * 1000);
        const share = (processorSeconds(engine.pid) - before) / SECONDS;
        const megabytes = residentMegabytes(engine.pid);
        await engine.stop();
        if (simulator.stats().requests > 0) {
            throw new Error('The engine was not idle: it made calls.');
        }
        const bench = `Idle: ${MAPPINGS} mappings, ${MAPPINGS * FILES_A_FOLDER} files that were dealt with, ${SECONDS} s`;
        return [
            {
                bench,
                what: 'share of a processor ÷ target',
                figure: `${(share * 100).toFixed(2)} %, to be under ${MOST_CPU * 100} %`,
                ratio: share / MOST_CPU
            },
            {
                bench,
                what: 'memory ÷ target',
                figure: `${Math.round(megabytes)} MB, to be under ${MOST_MEGABYTES} MB`,
                ratio: megabytes / MOST_MEGABYTES
            }
        ];
    } finally {
        await simulator.close();
        workplace.remove();
    }
}

/** Folders whose files stay where they are, and the memory that each was dealt with. */
async function layOut(workplace: Workplace): Promise<void> {
    const ledger = await Ledger.open(HomeFolder.open(workplace.home).ledger);
    for (let number = 0; number < MAPPINGS; number++) {
        const folder = `inbox/${number}`;
        const source = { kind: 'spreadsheet', folder, files: '*.csv', afterwards: 'keep' };
        const { id, hash } = loadMapping(workplace.addMapping(`mapping-${number}`, 'bench', { source })).runnable!;
        mkdirSync(join(workplace.workspace, folder));
        const files = Array.from({ length: FILES_A_FOLDER }, (_, index) => join(workplace.workspace, folder, `INV-${index}.csv`));
        files.forEach(file => writeFileSync(file, 'Invoice No;Cust ID\r\n1;1\r\n'));
        await ledger.transact(async db => {
            for (const path of files) {
                const { size, mtimeMs } = statSync(path);
                await rememberFile(db, id, { path, size, mtime: mtimeMs, mappingHash: hash, isOpen: false });
            }
        });
    }
    await ledger.close();
}
