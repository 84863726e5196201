import { existsSync } from 'node:fs';
import { runChild } from './children.mjs';
import { removeOrphanedSpecs } from './orphans.mjs';
import { inRoot, ROOT } from './paths.mjs';
import { fingerprint, isStamped, stamp } from './stamp.mjs';
import { explainMachine, StopError } from './stop-error.mjs';

const PRODUCT = [
    'package-lock.json',
    'tsconfig.base.json',
    'compat',
    'scripts/lib/app-bundle.mjs',
    'erp-connect-extension/package.json',
    'erp-connect-extension/tsconfig.json',
    'erp-connect-extension/src',
    'erp-connect-extension/bin',
    'erp-connect-extension/data'
];
const SIMULATOR = ['test/invoiced-simulator/package.json', 'test/invoiced-simulator/tsconfig.json', 'test/invoiced-simulator/src'];
const TESTS = ['tsconfig.json', 'test/tsconfig.json', 'test/desktop', 'test/engine', 'test/chaos', 'test/ui', 'test/bench', 'test/support'];

const COMPILED = [
    ['erp-connect-extension/lib', 'erp-connect-extension/src'],
    ['test/invoiced-simulator/lib', 'test/invoiced-simulator/src'],
    ['test/lib', 'test']
];

/**
 * Everything that can be built: what it reads, what it must leave behind, and how.
 * `stamp` lies inside the output.
 */
export const BUILD_STEPS = {
    code: {
        title: 'Compiling',
        reads: [...PRODUCT, ...SIMULATOR],
        stamp: 'erp-connect-extension/lib/.stamp',
        leaves: ['erp-connect-extension/lib/browser/erp-connect-frontend-module.js'],
        // The simulator first: specs of the extension start it.
        args: ['node_modules/typescript/bin/tsc', '-b', 'test/invoiced-simulator', 'erp-connect-extension']
    },
    all: {
        title: 'Compiling and checking types',
        reads: [...PRODUCT, ...SIMULATOR, ...TESTS],
        stamp: 'test/lib/.stamp',
        leaves: [],
        args: ['node_modules/typescript/bin/tsc', '-b']
    },
    browser: {
        title: 'Bundling the browser app',
        reads: [...PRODUCT, 'browser-app'],
        stamp: 'browser-app/lib/.stamp',
        leaves: ['browser-app/lib/backend/main.js', 'browser-app/lib/frontend/bundle.js'],
        args: ['../node_modules/@theia/cli/bin/theia.js', 'build', '--mode', 'production'],
        cwd: 'browser-app'
    },
    electron: {
        title: 'Bundling the desktop app',
        reads: [...PRODUCT, 'electron-app'],
        stamp: 'electron-app/lib/.stamp',
        leaves: ['electron-app/lib/backend/electron-main.js', 'electron-app/lib/frontend/bundle.js'],
        args: ['build.mjs'],
        cwd: 'electron-app'
    }
};

/**
 * Runs a step unless its sources are the same as last time.
 * @param {keyof typeof BUILD_STEPS} name
 * @returns {Promise<{ built: boolean, code: number, output: string }>}
 */
export async function buildIfNeeded(name) {
    const step = BUILD_STEPS[name];
    COMPILED.forEach(([lib, source]) => removeOrphanedSpecs(inRoot(lib), inRoot(source)));
    const print = fingerprint(ROOT, step.reads);
    if (isStamped(inRoot(step.stamp), print) && step.leaves.every(file => existsSync(inRoot(file)))) {
        return { built: false, code: 0, output: '' };
    }
    const { code, output } = await runChild(process.execPath, step.args, { cwd: inRoot(step.cwd ?? '.') });
    const missing = step.leaves.filter(file => !existsSync(inRoot(file)));
    if (code === 0 && missing.length === 0) {
        stamp(inRoot(step.stamp), print);
        return { built: true, code, output };
    }
    return { built: true, code: code || 1, output: `${output}${missing.map(file => `${file} is missing.\n`).join('')}` };
}

/**
 * Runs steps one after the other for somebody who waits for the program and not for the build.
 * @param {readonly (keyof typeof BUILD_STEPS)[]} names
 * @param {(line: string) => void} say one line for each step that has work
 * @throws {StopError} with the compiler's output
 */
export async function buildOrStop(names, say) {
    for (const name of names) {
        const started = Date.now();
        const { built, code, output } = await buildIfNeeded(name);
        if (code !== 0) {
            throw new StopError(explainMachine(output, ROOT) ?? `${output.trim()}\n${BUILD_STEPS[name].title} failed.`, 1);
        }
        if (built) {
            say(`${BUILD_STEPS[name].title} took ${((Date.now() - started) / 1000).toFixed(1)} s`);
        }
    }
}
