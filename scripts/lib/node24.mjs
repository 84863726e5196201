import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { StopError } from './stop-error.mjs';

/** What the product needs to run on; the desktop app carries the same major version. */
const WANTED = 24;
const OLDEST = 22;

/**
 * The Node 24 that the install brought for this computer, or `undefined`.
 * @param {string} root
 */
export function findBundledNode(root) {
    const windows = process.platform === 'win32';
    const name = `node-${windows ? 'win' : process.platform}-${process.arch}`;
    const file = path.join(root, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node');
    return existsSync(file) ? file : undefined;
}

/**
 * Makes sure that the rest of the script runs on a Node that is new enough: returns when it does, else runs the
 * script again under the bundled Node and ends this process with its exit code.
 * @param {string} root
 * @param {string} script the `import.meta.url` of the script that was started
 */
export async function continueOnBundledNode(root, script) {
    const major = Number.parseInt(process.versions.node, 10);
    if (major >= WANTED) {
        return;
    }
    const node = findBundledNode(root);
    if (node) {
        await handOver(root, node, script);
    } else if (major < OLDEST) {
        throw new StopError(
            `Node ${process.versions.node} is too old and there is none to bring along for ${process.platform}-${process.arch}. `
                + `Install Node ${WANTED} and try again.`
        );
    }
}

/** The name puts our Node first for everything that the script starts by name. */
export function pathWithBundledNode(root, env = process.env) {
    const node = findBundledNode(root);
    const folders = [node && path.dirname(node), path.join(root, 'node_modules', '.bin'), env.PATH];
    return folders.filter(Boolean).join(path.delimiter);
}

function handOver(root, node, script) {
    const env = { ...process.env, PATH: pathWithBundledNode(root) };
    const child = spawn(node, [fileURLToPath(script), ...process.argv.slice(2)], { env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
    // A terminal sends Ctrl+C to both processes, everybody else only to this one; hearing it twice does no harm.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
        process.on(signal, () => child.kill(signal));
    }
    return new Promise((_, reject) => {
        child.on('error', reject);
        child.on('close', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
    });
}
