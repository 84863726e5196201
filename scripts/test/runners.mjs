import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { needChromium } from '../lib/chromium.mjs';
import { runChild } from '../lib/children.mjs';
import { inRoot, ROOT } from '../lib/paths.mjs';
import { mochaTally, nodeTestTally, playwrightTally, stepTally } from '../lib/tally.mjs';

/**
 * Runs compiled mocha specs of one folder in a process of their own.
 * @param {string} folder
 * @param {readonly string[]} patterns
 * @param {{ timeout?: number, require?: string | string[], jobs?: number }} options of its `.mocharc.json`;
 *     `jobs`: how many files at a time, each in a process of its own; a process that dies takes along what its file said
 */
export function runMocha(folder, patterns, options) {
    return withReport(async report => {
        const required = [options.require ?? []].flat().flatMap(file => ['--require', file]);
        const parallel = options.jobs ? ['--parallel', '--jobs', String(options.jobs)] : [];
        const { code, output } = await runChild(
            process.execPath,
            [
                inRoot('node_modules/mocha/bin/mocha.js'),
                '--no-config',
                '--no-color',
                // A spec that fails may leave a server open: the sum must come all the same.
                '--exit',
                '--retries',
                '1',
                '--timeout',
                String(options.timeout ?? 20_000),
                ...parallel,
                ...required,
                '--reporter',
                inRoot('scripts/lib/mocha-tally.cjs'),
                ...patterns
            ],
            { cwd: inRoot(folder), env: { TALLY_FILE: report, NODE_ENV: 'test' } }
        );
        return { tally: mochaTally(report, code), output: onlyFailures(output) };
    });
}

/** Runs specs for Node's own test runner. @param {string} pattern */
export function runNodeTests(pattern) {
    return withReport(async report => {
        const files = globSync(pattern, { cwd: ROOT });
        const { code, output } = await runChild(process.execPath, [
            '--test',
            '--test-reporter=tap',
            `--test-reporter-destination=${report}`,
            '--test-reporter=spec',
            '--test-reporter-destination=stdout',
            ...files
        ]);
        return { tally: nodeTestTally(existsSync(report) ? readFileSync(report, 'utf8') : '', code), output };
    });
}

/**
 * Runs the UI specs in a real browser.
 * @param {(line: string) => void} say
 * @param {readonly string[]} more arguments for Playwright
 */
export async function runPlaywright(say, more = []) {
    const config = globSync('test/ui/playwright.config.*', { cwd: ROOT })[0];
    if (!config) {
        return { tally: { passed: 0, failed: 0, skipped: 0 }, output: '', nothing: 'no specs yet' };
    }
    let chromium;
    try {
        chromium = await needChromium(say);
    } catch (error) {
        return { tally: stepTally(1), output: error.message };
    }
    return withReport(async report => {
        const { code, output } = await runChild(
            process.execPath,
            [inRoot('node_modules/@playwright/test/cli.js'), 'test', '--config', config, '--reporter=line,json', ...more],
            {
                env: {
                    CHROMIUM_PATH: chromium,
                    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
                    PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
                    FORCE_COLOR: '0'
                }
            }
        );
        return { tally: playwrightTally(report, code), output };
    });
}

async function withReport(run) {
    mkdirSync(tmpdir(), { recursive: true });
    const folder = mkdtempSync(path.join(tmpdir(), 'erp-connect-report-'));
    try {
        return await run(path.join(folder, 'report'));
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}

/** Mocha's list of passed tests says nothing beside a failure; what follows its summary does. */
function onlyFailures(output) {
    const summary = output.search(/^ {2}\d+ passing/m);
    return summary === -1 ? output : output.slice(summary);
}
