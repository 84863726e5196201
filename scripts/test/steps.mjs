import { existsSync, globSync, readFileSync } from 'node:fs';
import { buildIfNeeded } from '../lib/build-steps.mjs';
import { runChild } from '../lib/children.mjs';
import { inRoot, ROOT } from '../lib/paths.mjs';
import { stepTally } from '../lib/tally.mjs';
import { appSmoke } from './app-smoke.mjs';
import { runMocha, runNodeTests, runPlaywright } from './runners.mjs';

/**
 * @typedef {{ tally: import('../lib/tally.mjs').Tally, output: string, nothing?: string }} StepResult
 *     `nothing`: why there was nothing to do
 * @typedef {{ name: string, needs?: readonly string[], run: (say: (line: string) => void) => Promise<StepResult> }} Step
 */

/** All steps of `npm test` in their order. Builds stand before what runs them. @type {readonly Step[]} */
export const STEPS = [
    { name: 'build', run: () => build('all') },
    { name: 'lint', needs: [], run: lint },
    { name: 'bundle browser app', needs: ['build'], run: () => build('browser') },
    { name: 'bundle desktop app', needs: ['build'], run: () => build('electron') },
    { name: 'scripts', run: () => runNodeTests('scripts/**/*.test.mjs') },
    { name: 'unit', needs: ['build'], run: () => specs('erp-connect-extension', 'lib/**/*.spec.js', { jobs: 2 }) },
    { name: 'simulator', needs: ['build'], run: () => specs('test/invoiced-simulator', 'lib/**/*.spec.js') },
    { name: 'engine', needs: ['build'], run: () => specs('test', 'lib/engine/**/*.spec.js') },
    { name: 'ui', needs: ['bundle browser app'], run: runPlaywright },
    { name: 'smoke browser app', needs: ['bundle browser app'], run: () => appSmoke('browser-app') },
    { name: 'smoke desktop app', needs: ['bundle desktop app'], run: () => appSmoke('electron-app') },
    { name: 'desktop', needs: ['bundle desktop app'], run: () => specs('test', 'lib/desktop/**/*.spec.js') }
];

async function build(name) {
    const { built, code, output } = await buildIfNeeded(name);
    return { tally: stepTally(code), output, nothing: built ? undefined : '1 passed, nothing changed' };
}

async function lint() {
    const { code, output } = await runChild(process.execPath, [inRoot('scripts', 'lint.mjs')], { cwd: ROOT });
    return { tally: stepTally(code), output };
}

/**
 * The folder's own `.mocharc.json` says which specs there are and what they need; `pattern` is for a folder without.
 * `jobs` is for specs that wait for others (programs that they start, servers) longer than they work.
 */
async function specs(folder, pattern, { jobs } = {}) {
    const file = inRoot(folder, '.mocharc.json');
    const config = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
    const patterns = [config.spec ?? pattern].flat();
    if (globSync(patterns, { cwd: inRoot(folder) }).length === 0) {
        return { tally: { passed: 0, failed: 0, skipped: 0 }, output: '', nothing: 'no specs yet' };
    }
    return runMocha(folder, patterns, { ...config, jobs });
}
