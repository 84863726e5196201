// How build.mjs bundles this app. What Theia generates (gen-esbuild.*.mjs) stays as it is; our additions are in
// scripts/lib/app-bundle.mjs, shared with the browser app.
import { bundle, withEngine } from '../scripts/lib/app-bundle.mjs';
import { browserOptions, watch } from './gen-esbuild.browser.mjs';
import { electronOptions } from './gen-esbuild.electron.mjs';
import { nodeOptions } from './gen-esbuild.node.mjs';

await bundle([browserOptions, withEngine(nodeOptions), electronOptions], { watch });
