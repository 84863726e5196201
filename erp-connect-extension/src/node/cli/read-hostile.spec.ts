import assert from 'node:assert/strict';
import { chmodSync, writeFileSync } from 'node:fs';
import { CommandLine, CommandResult } from '../spec-support/command-line';
import { TempFolder } from '../spec-support/temp-folder';
import { hostileFiles } from './hostile-file-fixture';

/** Whatever a file is, nobody waits longer for what is wrong with it. */
const LONGEST = 10_000;

describe('erp-connect read: files that are no tables', () => {
    const seed = Number(process.env.ERP_CONNECT_SEED ?? Date.now() % 2 ** 31) || 1;
    let state = seed;
    const random = (below: number): number => (state = (state * 48_271) % 2_147_483_647) % below;
    let folder: TempFolder;
    let cli: CommandLine;

    beforeEach(() => {
        folder = new TempFolder();
        cli = new CommandLine(folder.at('home'));
    });

    afterEach(() => folder.remove());

    const read = async (path: string): Promise<CommandResult> => {
        const begin = performance.now();
        const result = await cli.run(['read', path, '--json']);
        const taken = Math.round(performance.now() - begin);
        assert.ok(taken < LONGEST, `took ${taken} ms`);
        assert.doesNotMatch(result.stderr, /Something went wrong|\n\s+at |\bat \S+:\d+:\d+/);
        return result;
    };

    /** Refused with one sentence, and with what to do. */
    const assertRefused = ({ code, stderr, lines }: CommandResult, says: RegExp): void => {
        assert.equal(code, 2, stderr);
        const { error } = JSON.parse(stderr) as { error: { text: string; hint?: string } };
        assert.match(error.text, says);
        assert.match(error.text, /^[^\n]{10,400}\.$/);
        assert.match(error.hint ?? '', /^[^\n]{10,400}\.$/);
        lines(); // what was read before is still one JSON object a line
    };

    for (const { name, what, content, says, cells } of hostileFiles(random)) {
        it(`${says ? 'refuses' : 'reads'} ${what}: ${name} (ERP_CONNECT_SEED=${seed})`, async () => {
            const path = folder.at(name);
            if (typeof content === 'function') {
                content(path);
            } else {
                writeFileSync(path, content);
            }
            const result = await read(path);
            if (says) {
                assertRefused(result, says);
            } else {
                assert.deepEqual([result.code, result.stderr], [0, '']);
                const rows = result.lines().flatMap(line => ('cells' in line ? [line.cells] : []));
                assert.ok(rows.length > 0);
                assert.deepEqual(rows, cells ?? rows);
            }
        });
    }

    it('refuses a file that it may not read', async function () {
        if (process.getuid?.() === 0 || process.platform === 'win32') {
            this.skip(); // root may read everything
        }
        const path = folder.write('secret.csv', 'No,Text\n1,a\n');
        chmodSync(path, 0);
        assertRefused(await read(path), /cannot be opened/);
    });

    it(`reads a CSV that ends anywhere up to where it ends, or says in which line it breaks off (ERP_CONNECT_SEED=${seed})`, async () => {
        const rows = Array.from({ length: 200 }, (_, index) => [String(index), `té"xt\n${index}`, '1.5']);
        const quoted = rows.map(([number, text, amount]) => `${number},"${text.replaceAll('"', '""')}",${amount}\n`);
        const whole = Buffer.from(`No,Text,Amount\n${quoted.join('')}`);
        for (let time = 0; time < 5; time++) {
            const part = whole.subarray(0, 200 + random(whole.length - 200));
            const result = await read(folder.write(`cut${time}.csv`, part));
            if (result.code !== 0) {
                assertRefused(result, /line \d+|Line \d+/);
            }
            const found = result.lines().flatMap(line => ('cells' in line ? [line.cells as string[]] : []));
            const complete = found.slice(1, -1);
            const wrong = complete.findIndex((cells, index) => cells.join('|') !== rows[index].join('|'));
            assert.ok(complete.length > 0 && wrong < 0, `cut after ${part.length} bytes, row ${wrong} is ${complete[wrong]?.join('|')}`);
        }
    });

    it('ends as soon as it is done, also after a workbook', async () => {
        const { millionRowClaim } = await import('../readers/workbook/hostile-workbook-fixture.js');
        const path = folder.write('book.xlsx', millionRowClaim());
        const times: number[] = [];
        for (let time = 0; time < 3; time++) {
            const begin = performance.now();
            assert.equal((await read(path)).code, 0);
            times.push(performance.now() - begin);
        }
        // The thread that read it would linger for three seconds.
        assert.ok(Math.min(...times) < 2500, `took ${times.map(Math.round).join(', ')} ms`);
    });
});
