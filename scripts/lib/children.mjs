import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { pathWithBundledNode } from './node24.mjs';
import { ROOT } from './paths.mjs';

const LEASH = path.join(path.dirname(fileURLToPath(import.meta.url)), 'leash.mjs');
const PATIENCE_MS = 6000;
const running = new Set();

/**
 * Starts a program that ends when this process ends, however that happens: by signal to its process group on an
 * orderly end, by the leash (Node programs only) when this process is killed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, onOutput?: (text: string) => void }} options
 * @returns {{ pid: number | undefined, ended: Promise<{ code: number, output: string }>, stop: () => Promise<void> }}
 *     `output` is everything the program wrote
 */
export function startChild(command, args, { cwd = ROOT, env = {}, onOutput } = {}) {
    const node = command === process.execPath;
    const child = spawn(command, node ? ['--import', LEASH, ...args] : args, {
        cwd,
        env: { ...process.env, PATH: pathWithBundledNode(ROOT), ERP_CONNECT_LEASH: undefined, ...env },
        stdio: node ? ['ignore', 'pipe', 'pipe', 'ipc'] : ['ignore', 'pipe', 'pipe'],
        detached: process.platform !== 'win32'
    });
    // Reports that are read to their end; a program that we only wait for may write as much as it likes.
    let output = '';
    const take = data => {
        output = (output + data).slice(-4_000_000);
        onOutput?.(String(data));
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    const ended = new Promise(resolve => {
        child.on('error', error => resolve({ code: 127, output: `${output}${error.message}\n` }));
        child.on('close', (code, signal) => resolve({ code: code ?? (signal ? 1 : 0), output }));
    });
    const entry = { child, ended };
    running.add(entry);
    void ended.then(() => running.delete(entry));
    return { pid: child.pid, ended, stop: () => stop(entry) };
}

/** Runs a program to its end. See `startChild`. */
export function runChild(command, args, options) {
    return startChild(command, args, options).ended;
}

/** Ends all programs that are still running, the newest first. */
export async function stopChildren() {
    await Promise.all([...running].reverse().map(stop));
}

/**
 * From now on a signal, or the end of the process that started us through npm, ends all programs and then us.
 * @returns {((code: number) => Promise<never>) & { begun: () => boolean }} does the same at once, with this exit code
 */
export function endWithChildren() {
    let ending;
    const end = code => {
        ending ??= stopChildren().then(() => process.exit(code));
        return ending;
    };
    end.begun = () => ending !== undefined;
    process.on('SIGINT', () => void end(130));
    process.on('SIGTERM', () => void end(143));
    process.on('SIGHUP', () => void end(129));
    process.on('disconnect', () => void end(143));
    process.channel?.unref();
    process.on('exit', () => [...running].forEach(entry => signal(entry, 'SIGKILL')));
    if (process.env.npm_lifecycle_event) {
        const before = ancestors();
        setInterval(() => ancestors() !== before && void end(143), 1000).unref();
    }
    return end;
}

/** npm puts a shell between itself and us that survives it, so where the system tells, we look one further. */
function ancestors() {
    const status = `/proc/${process.ppid}/status`;
    const grandparent = existsSync(status) ? /^PPid:\s*(\d+)/m.exec(readFileSync(status, 'utf8'))?.[1] : '';
    return `${process.ppid} ${grandparent}`;
}

/** Asked twice it waits for the first time: Theia's backend forgets to end when a second signal comes while it stops. */
function stop(entry) {
    entry.stopped ??= endOrKill(entry);
    return entry.stopped;
}

async function endOrKill(entry) {
    signal(entry, 'SIGTERM');
    const late = setTimeout(() => signal(entry, 'SIGKILL'), PATIENCE_MS);
    await entry.ended;
    clearTimeout(late);
    // Programs that our program started and left behind.
    signal(entry, 'SIGKILL');
}

function signal({ child }, name) {
    if (!child.pid) {
        return;
    }
    if (process.platform === 'win32') {
        spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
        return;
    }
    try {
        process.kill(-child.pid, name);
    } catch {
        // Already gone, which is what we want.
    }
}
