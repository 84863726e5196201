import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { endWithChildren } from './children.mjs';
import { bootstrap } from './bootstrap.mjs';
import { inRoot, ROOT } from './paths.mjs';
import { StopError } from './stop-error.mjs';

/**
 * Installs, builds and runs one compiled program of `test/` with the arguments of this call, its output as it comes.
 * @param {string} script `import.meta.url` of the caller
 * @param {{ file: string, builds: readonly ('all' | 'browser')[], chromium?: boolean }} options `file` below the root
 * @returns {Promise<number>} the program's exit code
 */
export async function runHarness(script, { file, builds, chromium = false }) {
    await bootstrap(script);
    endWithChildren();
    const { buildOrStop } = await import('./build-steps.mjs');
    const { needChromium } = await import('./chromium.mjs');
    const say = line => process.stderr.write(`${line}\n`);
    await buildOrStop(builds, say);
    if (!existsSync(inRoot(file))) {
        throw new StopError(`${file} is not there yet.`);
    }
    const env = chromium ? { ...process.env, CHROMIUM_PATH: await needChromium(say) } : process.env;
    const child = spawn(process.execPath, [inRoot(file), ...process.argv.slice(2)], { cwd: ROOT, env, stdio: 'inherit' });
    process.on('exit', () => child.kill());
    return new Promise((resolve, reject) => {
        child.on('error', reject);
        child.on('close', code => resolve(code ?? 1));
    });
}
