import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runChild } from '../lib/children.mjs';
import { inRoot } from '../lib/paths.mjs';

const BUNDLES = {
    'browser-app': ['lib/backend/main.js', 'lib/backend/erp-connect.js', 'lib/frontend/bundle.js'],
    'electron-app': [
        'lib/backend/electron-main.js',
        'lib/backend/main.js',
        'lib/backend/erp-connect.js',
        'lib/frontend/bundle.js',
        'lib/frontend/preload.js'
    ]
};

/**
 * What can be known of a bundled app without running it: its files are there, they parse, they contain our modules,
 * and every native part loads.
 * @param {keyof typeof BUNDLES} app
 */
export async function appSmoke(app) {
    const checks = [
        ...BUNDLES[app].map(file => () => parses(inRoot(app, file))),
        () => contains(inRoot(app, 'lib/backend/main.js'), '/services/erp-connect/engine'),
        () => contains(inRoot(app, 'lib/frontend/bundle.js'), '/services/erp-connect/engine'),
        () => nativePartsLoad(inRoot(app, 'lib/backend/native')),
        () => workersAreThere(inRoot(app, 'lib/backend')),
        () => commandLineRuns(inRoot(app, 'lib/backend/erp-connect.js'))
    ];
    const complaints = [];
    for (const check of checks) {
        complaints.push(await check());
    }
    const failed = complaints.filter(Boolean);
    return { tally: { passed: checks.length - failed.length, failed: failed.length, skipped: 0 }, output: failed.join('\n') };
}

async function parses(file) {
    if (!existsSync(file)) {
        return `${file} is missing.`;
    }
    const { code, output } = await runChild(process.execPath, ['--check', file]);
    return code === 0 ? undefined : `${file} cannot be parsed:\n${output}`;
}

function contains(file, text) {
    return existsSync(file) && readFileSync(file, 'utf8').includes(text)
        ? undefined
        : `${file} does not contain ${text}: is our module in it?`;
}

async function nativePartsLoad(folder) {
    const files = globSync('*.node', { cwd: folder });
    const wanted = ['keyring', 'watcher', process.platform].filter(part => !files.some(file => file.includes(part)));
    if (wanted.length > 0) {
        return `${folder} lacks native parts: ${wanted.join(', ')}.`;
    }
    const script = files.map(file => `require(${JSON.stringify(path.join(folder, file))});`).join('');
    const { code, output } = await runChild(process.execPath, ['-e', script]);
    return code === 0 ? undefined : `A native part in ${folder} does not load:\n${output}`;
}

async function workersAreThere(folder) {
    // Loaded here, because the bundler is there only after the install.
    const { workerFiles } = await import('../lib/app-bundle.mjs');
    const missing = workerFiles()
        .map(file => path.basename(file))
        .filter(file => !existsSync(path.join(folder, file)));
    return missing.length === 0 ? undefined : `${folder} lacks ${missing.join(', ')}.`;
}

async function commandLineRuns(file) {
    const { code, output } = await runChild(process.execPath, [file, 'validate', inRoot('samples', 'workspace')]);
    return code === 0 ? undefined : `${file} does not run:\n${output}`;
}
