import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { runChild } from './children.mjs';
import { StopError } from './stop-error.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];

/**
 * A Chromium that is on this computer, or `undefined`. `CHROMIUM_PATH` wins.
 * @param {Record<string, string | undefined>} env
 */
export function findChromium(env = process.env) {
    if (env.CHROMIUM_PATH) {
        return canRun(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : undefined;
    }
    const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
    for (const name of NAMES) {
        const found = folders.map(folder => path.join(folder, name)).find(canRun);
        if (found) {
            return found;
        }
    }
    return undefined;
}

/**
 * A Chromium, installed from Debian's own packages when there is none and we may.
 * @param {(line: string) => void} say
 * @throws {StopError} one line that says how to get one
 */
export async function needChromium(say) {
    const found = findChromium();
    if (found) {
        return found;
    }
    if (process.env.CHROMIUM_PATH) {
        throw new StopError(`CHROMIUM_PATH says ${process.env.CHROMIUM_PATH}, but no program is there.`);
    }
    const debian = existsSync('/usr/bin/apt-get');
    if (!debian || process.getuid?.() !== 0) {
        const how = debian ? 'Run "sudo apt-get install chromium"' : 'Install Chromium or Chrome';
        throw new StopError(`The tests in the browser need Chromium and none was found. ${how}, or set CHROMIUM_PATH to one.`);
    }
    say('Installing Chromium from the Debian packages (once, about a minute) ...');
    await apt('update', '-qq');
    await apt('install', '-y', '-qq', '--no-install-recommends', 'chromium');
    const installed = findChromium();
    if (!installed) {
        throw new StopError('Chromium was installed but cannot be found. Set CHROMIUM_PATH to it.');
    }
    return installed;
}

async function apt(...args) {
    const { code, output } = await runChild('apt-get', args, { env: { DEBIAN_FRONTEND: 'noninteractive' } });
    if (code !== 0) {
        const reason = output.split('\n').find(line => line.startsWith('E:')) ?? `exit code ${code}`;
        throw new StopError(`Chromium could not be installed (${reason.trim()}). Install it by hand, or set CHROMIUM_PATH to one.`);
    }
}

function canRun(file) {
    try {
        accessSync(file, constants.X_OK);
        return true;
    } catch {
        return false;
    }
}
