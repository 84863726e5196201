import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const SIMULATOR = join(__dirname, '../../invoiced-simulator/bin/invoiced-simulator.js');

/** The simulated account in a process of its own, as in life: what it costs is not counted as ours. */
export class ServerProcess {
    private constructor(
        private readonly child: ChildProcess,
        readonly url: string,
        readonly key: string
    ) {}

    /** @param latency milliseconds before each call is executed. */
    static async start(latency: number): Promise<ServerProcess> {
        const child = spawn(process.execPath, [SIMULATOR, '--latency', String(latency), '--json'], {
            stdio: ['ignore', 'pipe', 'inherit']
        });
        const [line] = (await once(child.stdout, 'data')) as [Buffer];
        const { url, key } = JSON.parse(line.toString()) as { url: string; key: string };
        return new ServerProcess(child, url, key);
    }

    /** How many calls were made so far, and how many of them were refused as too many at a time. */
    async stats(): Promise<{ requests: number; tooManyRequests: number }> {
        return (await fetch(`${this.url}/_simulator/stats`)).json() as Promise<{ requests: number; tooManyRequests: number }>;
    }

    /** Puts many records into the account: see the README of the simulator. */
    async seed(counts: Readonly<Record<string, number>>): Promise<void> {
        const { ok } = await fetch(`${this.url}/_simulator/seed`, { method: 'POST', body: JSON.stringify(counts) });
        if (!ok) {
            throw new Error('The simulator could not be filled.');
        }
    }

    async stop(): Promise<void> {
        this.child.kill('SIGTERM');
        await once(this.child, 'exit');
    }
}
