import { createRequire } from 'node:module';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import esbuild from 'esbuild';
import { inRoot } from './paths.mjs';

const require = createRequire(import.meta.url);
const EXTENSION = inRoot('erp-connect-extension');

// native-keymap has no prebuilt binary. An empty map means that keys are what they are called, as in the browser app.
const NO_KEYMAP = `module.exports = {
    getKeyMap: () => ({}), getCurrentKeyboardLayout: () => null, onDidChangeKeyboardLayout: () => undefined, isISOKeyboard: () => false
};`;

/** The command line as one file; `bin/erp-connect.js` looks for the compiled program at run time, which cannot be bundled. */
const COMMAND_LINE = `#!/usr/bin/env -S node --max-semi-space-size=8
require('./lib/node/cli/main.js').main(process.argv).then(code => { process.exitCode = code; });
`;

/**
 * Adds what our backend needs to the options that Theia generated: the native parts, the command line as one file,
 * and every worker as a file of its own. They lie beside `main.js` under their own names, so
 * `path.join(__dirname, 'x-worker.js')` finds them in the bundle as it does beside the compiled source.
 * @param {import('esbuild').BuildOptions} options
 */
export function withEngine(options) {
    const workers = workerFiles().map(file => [path.basename(file, '.js'), file]);
    return {
        ...options,
        entryPoints: { ...options.entryPoints, ...Object.fromEntries(workers), 'erp-connect': 'erp-connect-command-line' },
        plugins: [nativePartsPlugin(), commandLinePlugin(), ...options.plugins]
    };
}

/** Compiled files that run in a thread or process of their own: `*-worker` and `*-process` that take messages. */
export function workerFiles() {
    return globSync('lib/node/**/*-{worker,process}.js', { cwd: EXTENSION })
        .map(file => path.join(EXTENSION, file))
        .filter(file => /worker_threads|process\.on\(['"]message/.test(readFileSync(file, 'utf8')));
}

function commandLinePlugin() {
    return {
        name: 'erp-connect-command-line',
        setup(build) {
            build.onResolve({ filter: /^erp-connect-command-line$/ }, ({ path: name }) => ({ path: name, namespace: name }));
            build.onLoad({ filter: /.*/, namespace: 'erp-connect-command-line' }, () => ({
                contents: COMMAND_LINE,
                resolveDir: EXTENSION
            }));
        }
    };
}

/**
 * Builds everything, or keeps building on changes.
 * @param {readonly import('esbuild').BuildOptions[]} all
 * @param {{ watch: boolean, compress?: string }} options `compress`: folder whose big files get a `.gz` beside them;
 *     Theia's backend sends that to every browser that takes it
 */
export async function bundle(all, { watch, compress }) {
    const contexts = await Promise.all(all.map(options => esbuild.context(options)));
    if (watch) {
        await Promise.all(contexts.map(context => context.watch()));
        return;
    }
    try {
        for (const context of contexts) {
            await context.rebuild();
            await context.dispose();
        }
    } catch {
        // esbuild has already said what is wrong.
        process.exit(1);
    }
    if (compress) {
        for (const file of globSync('*.{js,css}', { cwd: compress })) {
            writeFileSync(path.join(compress, `${file}.gz`), gzipSync(readFileSync(path.join(compress, file)), { level: 6 }));
        }
    }
}

/**
 * Two packages hide their binaries from a bundler. better-sqlite3 looks for its own at run time, but its entry for
 * one platform names the file. The key store asks for a package whose main file is a binary, which Theia's plugin
 * would only turn into a path; in the namespace `node-file` that plugin loads it. Both end in `native/`.
 */
function nativePartsPlugin() {
    return {
        name: 'erp-connect-native-parts',
        setup(build) {
            build.onResolve({ filter: /^better-sqlite3$/ }, () => ({ path: require.resolve(`better-sqlite3/${sqlitePlatform()}`) }));
            build.onResolve({ filter: /^@napi-rs\/keyring-[^/]+$/ }, ({ path: name }) => {
                const file = resolveOrNothing(name);
                return file ? { path: file, namespace: 'node-file' } : { external: true };
            });
            build.onResolve({ filter: /\.\/build\/Release\/keymapping$/ }, () =>
                resolveOrNothing('native-keymap/build/Release/keymapping.node') ? undefined : { path: 'keymapping', namespace: 'no-keymap' }
            );
            build.onLoad({ filter: /.*/, namespace: 'no-keymap' }, () => ({ contents: NO_KEYMAP }));
        }
    };
}

function sqlitePlatform() {
    const folder = path.dirname(require.resolve('better-sqlite3/package.json'));
    const { getPrebuildPath } = require(path.join(folder, 'lib', 'binding.js'));
    return path.basename(getPrebuildPath(), '.node');
}

function resolveOrNothing(name) {
    try {
        return require.resolve(name);
    } catch {
        return undefined;
    }
}
