import { spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isInstalled, writeStamp } from './lock-state.mjs';
import { explainMachine, explainNetwork, StopError } from './stop-error.mjs';

const OLDEST_NPM = 10;
const NEEDED_MEGABYTES = 1000;

/**
 * Runs `npm ci` when `node_modules` is missing or does not fit the lock file; otherwise costs a few milliseconds.
 * @param {string} root
 * @param {{ say?: (line: string) => void, npm?: (args: string[], root: string) => Promise<{ code: number, output: string }> }} options
 * @throws {StopError} one line: no network, full disk, no permission, npm too old
 */
export async function ensureInstalled(root, { say = line => process.stdout.write(`${line}\n`), npm = runNpm } = {}) {
    if (isInstalled(root)) {
        return;
    }
    demandWritable(root);
    demandSpace(root);
    await demandNpm(root, npm);
    say('Installing dependencies (once, about a minute) ...');
    // Said on the command line because a machine's own npm settings (production mode, scripts on) would win over .npmrc.
    const { code, output } = await npm(
        ['ci', '--loglevel=error', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund'],
        root
    );
    if (code !== 0) {
        throw new StopError(explainInstall(output, root));
    }
    writeStamp(root);
}

/**
 * What a failed install means, in one line when the cause is known.
 * @param {string} output what npm wrote
 * @param {string} root
 */
export function explainInstall(output, root) {
    const known = explainMachine(output, path.join(root, 'node_modules')) ?? explainNetwork(output);
    if (known) {
        return known;
    }
    if (/\bEUSAGE\b/.test(output)) {
        return 'package.json and package-lock.json do not fit together. Run "npm install" and commit package-lock.json.';
    }
    if (/\bEINTEGRITY\b/.test(output)) {
        return 'A downloaded package is damaged (EINTEGRITY). Run "npm cache clean --force" and try again.';
    }
    const lines = output
        .split('\n')
        .filter(line => /^npm (error|ERR!)/.test(line))
        .slice(0, 3);
    return `Dependencies could not be installed: ${
        lines
            .join(' ')
            .replaceAll(/npm (error|ERR!) ?/g, '')
            .trim() || 'npm gave no reason'
    }`;
}

function demandWritable(root) {
    const probe = path.join(root, 'node_modules', `.write-test-${process.pid}`);
    try {
        accessSync(root, constants.W_OK);
        mkdirSync(path.dirname(probe), { recursive: true });
        writeFileSync(probe, 'x');
    } catch (error) {
        throw new StopError(explainMachine(`${error.code} ${error.message}`, root) ?? `${root} cannot be written: ${error.message}`);
    } finally {
        rmSync(probe, { force: true });
    }
}

/** npm would find out, too, but only after minutes of trying again. */
function demandSpace(root) {
    const { bavail, bsize } = statfsSync(root);
    const free = Math.floor((bavail * bsize) / 1_000_000);
    if (free < NEEDED_MEGABYTES) {
        throw new StopError(
            `The disk is full: dependencies need ${NEEDED_MEGABYTES} MB in ${root}, ${free} MB are free. Free some space and try again.`
        );
    }
}

async function demandNpm(root, npm) {
    const { code, output } = await npm(['--version'], root);
    const version = /^\d+\.\d+\.\d+\S*$/m.exec(output)?.[0];
    if (code !== 0 || !version) {
        throw new StopError('npm was not found. Install Node.js 20.19 or newer together with npm 10 or newer.');
    }
    if (Number.parseInt(version, 10) < OLDEST_NPM) {
        throw new StopError(`npm ${version} is too old. Install npm ${OLDEST_NPM} or newer: npm install --global npm@11`);
    }
}

/** The npm that started us, else the first on the path. */
function runNpm(args, root) {
    const script = process.env.npm_execpath;
    const [command, first] = script && /\.c?js$/.test(script) ? [process.execPath, [script]] : ['npm', []];
    return new Promise(resolve => {
        const child = spawn(command, [...first, ...args], {
            cwd: root,
            stdio: ['ignore', 'pipe', 'pipe'],
            shell: process.platform === 'win32' && command === 'npm'
        });
        let output = '';
        child.stdout.on('data', data => {
            output += data;
        });
        child.stderr.on('data', data => {
            output += data;
        });
        child.on('error', error => resolve({ code: 127, output: `${output}${error.message}` }));
        child.on('close', code => resolve({ code: code ?? 1, output }));
    });
}
