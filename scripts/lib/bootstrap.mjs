import { ensureInstalled } from './install.mjs';
import { continueOnBundledNode } from './node24.mjs';
import { ROOT } from './paths.mjs';

/**
 * The first lines of every script: dependencies are there and the Node is right when it returns.
 * @param {string} script the script's `import.meta.url`
 */
export async function bootstrap(script) {
    await ensureInstalled(ROOT);
    await continueOnBundledNode(ROOT, script);
}
