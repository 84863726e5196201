import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { readCliOptions } from './cli-options';

const BIN = join(__dirname, '..', 'bin', 'invoiced-simulator.js');

describe('the command', () => {
    const start = (...args: string[]): ChildProcess => spawn(process.execPath, [BIN, ...args]);

    const firstLine = async (child: ChildProcess, stream: 'stdout' | 'stderr'): Promise<string> => {
        const [chunk] = (await once(child[stream] ?? child, 'data')) as [Buffer];
        return chunk.toString('utf8').trim();
    };

    it('reads its options', () => {
        assert.deepEqual(readCliOptions(['--port', '8080', '--key', 'abc', '--latency', '5', '--json']), {
            start: { journalLimit: 20_000, port: 8080, key: 'abc', latency: 5 },
            isJson: true,
            wantsHelp: false
        });
        assert.throws(() => readCliOptions(['--port', '70000']), /--port has to be a whole number from 0 to 65535/);
        assert.throws(() => readCliOptions(['--bogus']));
    });

    it('starts, prints its address, refuses a taken port and stops on SIGTERM', async () => {
        const child = start('--json', '--key', 'a-key-for-the-demo');
        const { url, key } = JSON.parse(await firstLine(child, 'stdout')) as Record<string, string>;
        assert.equal(key, 'a-key-for-the-demo');
        assert.equal((await fetch(`${url}/health`)).status, 200);

        const port = new URL(String(url)).port;
        const second = start('--port', port);
        const exited = once(second, 'exit');
        assert.equal(await firstLine(second, 'stderr'), `Port ${port} is already taken; choose another with --port.`);
        assert.deepEqual((await exited)[0], 2);

        const stopped = once(child, 'exit');
        child.kill('SIGTERM');
        assert.equal((await stopped)[0], 0);
    });
});
