// How `theia build` bundles this app. What it generates (gen-esbuild.*.mjs) stays as it is; our additions are in
// scripts/lib/app-bundle.mjs, shared with the desktop app.
import { cpSync } from 'node:fs';
import path from 'node:path';
import { bundle, withEngine } from '../scripts/lib/app-bundle.mjs';
import { browserOptions, watch } from './gen-esbuild.browser.mjs';
import { nodeOptions } from './gen-esbuild.node.mjs';

const frontend = path.join(import.meta.dirname, 'lib', 'frontend');

// What browsers ask for by themselves: Theia's page names no icon.
cpSync(path.join(import.meta.dirname, 'resources'), frontend, { recursive: true });
await bundle([browserOptions, withEngine(nodeOptions)], { watch, compress: frontend });
