import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { startChild } from '../lib/children.mjs';
import { SCRATCH } from '../lib/paths.mjs';
import { explainMachine, StopError } from '../lib/stop-error.mjs';

/**
 * Starts a program whose messages go to a log file, and waits until it is ready.
 * @template T
 * @param {string} name of the program in messages, and of its log file
 * @param {readonly string[]} args of Node
 * @param {{ env: Record<string, string | undefined>, cwd?: string, ready: (output: string) => T | undefined, seconds?: number }} options
 *     `ready` is asked with all output so far, and answers as soon as it sees what it waits for
 * @returns {Promise<{ value: T, ended: Promise<{ code: number, output: string }>, stop: () => Promise<void> }>}
 */
export async function startLogged(name, args, { env, cwd, ready, seconds = 60 }) {
    const file = path.join(SCRATCH, 'logs', `${name.replaceAll(' ', '-')}.log`);
    mkdirSync(path.dirname(file), { recursive: true });
    const log = createWriteStream(file);
    let failure;
    log.on('error', error => {
        failure = error;
    });
    let output = '';
    let answer;
    const value = new Promise(resolve => {
        answer = resolve;
    });
    const child = startChild(process.execPath, args, {
        cwd,
        env,
        onOutput: text => {
            log.write(text);
            // Only the beginning is looked at; a backend that runs for weeks must not fill our memory.
            if (output.length < 200_000) {
                output += text;
                const found = ready(output);
                if (found !== undefined) {
                    answer(found);
                    output = 'x'.repeat(200_000);
                }
            }
        }
    });
    let timer;
    const late = new Promise(resolve => {
        timer = setTimeout(resolve, seconds * 1000, { late: true });
    });
    const first = await Promise.race([value.then(found => ({ found })), child.ended.then(result => ({ result })), late]);
    clearTimeout(timer);
    if ('found' in first) {
        return { value: first.found, ended: child.ended, stop: child.stop };
    }
    await child.stop();
    const said = first.result?.output ?? '';
    const known = explainMachine(`${failure?.message ?? ''} ${said}`, SCRATCH);
    const reason = said
        .split('\n')
        .filter(line => /error|EADDRINUSE|refused/i.test(line))
        .at(-1)
        ?.trim();
    throw new StopError(
        known
            ?? `The ${name} did not start: ${reason ?? (first.late ? `no answer for ${seconds} s` : 'it ended at once')}. `
                + `Its messages are in ${file}.`,
        known ? 2 : 1
    );
}
