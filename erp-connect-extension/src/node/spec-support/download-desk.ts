import { readFileSync } from 'node:fs';
import { parse } from 'papaparse';
import { Download } from '../../common/mapping/download';
import { RunInfo } from '../../common/engine-protocol';
import { TestBench } from './test-bench';
import { waitUntil } from './wait-until';

/** Downloads from a simulated account into a real folder. */
export class DownloadDesk {
    private constructor(readonly bench: TestBench) {}

    static async open(...options: Parameters<typeof TestBench.make>): Promise<DownloadDesk> {
        return new DownloadDesk(await TestBench.make(...options));
    }

    /** Writes a mapping; gives its path. Its files are put into `out`. */
    write(name: string, fields: readonly string[], parts: Partial<Omit<Download, 'destination'>> & DownloadParts = {}): string {
        const { destination, ...rest } = parts;
        const download = {
            object: 'invoice',
            columns: fields.map(field => ({ header: field, field })),
            ...rest,
            destination: { folder: '../out', file: '{mapping}', ...destination }
        };
        return this.bench.folder.write(`workspace/${name}.mapping.json`, JSON.stringify({ name, connection: 'main', download }));
    }

    /** Asks for a download and waits for its end. */
    async run(mapping: string): Promise<RunInfo> {
        const before = (await this.runs(mapping)).length;
        await waitUntil('the engine knows the mapping', async () =>
            (await this.bench.engine.snapshot()).mappings.some(({ id, state }) => id === mapping && state !== 'invalid')
        );
        await this.bench.engine.runNow(mapping);
        return this.ended(mapping, before + 1);
    }

    /** Waits for a number of ended runs and gives the last. */
    async ended(mapping: string, count = 1): Promise<RunInfo> {
        const runs = await waitUntil(`${count} downloads have ended`, async () => {
            const ended = (await this.runs(mapping)).filter(({ state }) => state === 'finished' || state === 'failed');
            return ended.length >= count && ended;
        });
        return runs[0];
    }

    /** The latest first. */
    runs(mapping: string): Promise<RunInfo[]> {
        return this.bench.engine.runs(mapping, 1000);
    }

    /** Names of what lies in the folder, hidden files too. */
    get files(): string[] {
        return this.bench.names('out');
    }

    /** The rows of a file, as records by header. */
    rows(file: string): Record<string, string>[] {
        const { data, errors } = parse<Record<string, string>>(readFileSync(file, 'utf8'), {
            header: true,
            skipEmptyLines: true,
            delimiter: ','
        });
        if (errors.length > 0) {
            throw new Error(`${file}: ${errors[0].message}`);
        }
        return data;
    }
}

export interface DownloadParts {
    readonly destination?: Partial<Download['destination']>;
}
