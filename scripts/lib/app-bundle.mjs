import { createRequire } from 'node:module';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
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

/**
 * Adds what our backend needs to the options that Theia generated: the native parts, the command line as
 * one file, and every `*-worker` and `*-process` as a file of its own. They lie beside `main.js` under their own
 * names, so `path.join(__dirname, 'x-worker.js')` finds them in the bundle as it does beside the compiled source.
 * @param {import('esbuild').BuildOptions} options
 */
export function withEngine(options) {
    const entryPoints = { ...options.entryPoints };
    for (const file of globSync('lib/node/**/*-{worker,process}.js', { cwd: EXTENSION })) {
        entryPoints[path.basename(file, '.js')] = path.join(EXTENSION, file);
    }
    const commandLine = path.join(EXTENSION, 'bin', 'erp-connect.js');
    if (existsSync(commandLine)) {
        entryPoints['erp-connect'] = commandLine;
    }
    return { ...options, entryPoints, plugins: [nativePartsPlugin(), ...options.plugins] };
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
