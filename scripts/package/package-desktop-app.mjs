import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildOrStop } from '../lib/build-steps.mjs';
import { endWithChildren, runChild } from '../lib/children.mjs';
import { inRoot } from '../lib/paths.mjs';
import { explainMachine, StopError } from '../lib/stop-error.mjs';

const ELECTRON = inRoot('node_modules', 'electron');

/**
 * Puts the bundled desktop app where Electron looks for it, `resources/app`, and makes one archive of it. The binary
 * of Electron goes with it when it is on this machine; it is not downloaded.
 * @param {(line: string) => void} say
 */
export async function packageDesktopApp(say) {
    endWithChildren();
    await buildOrStop(['code', 'electron'], say);
    const manifest = JSON.parse(readFileSync(inRoot('electron-app', 'package.json'), 'utf8'));
    const name = `erp-connect-${manifest.version}-${process.platform}-${process.arch}`;
    const folder = inRoot('dist', name);
    const complete = existsSync(path.join(ELECTRON, 'dist', 'version'));
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    if (complete) {
        cpSync(path.join(ELECTRON, 'dist'), folder, { recursive: true });
        rmSync(path.join(folder, 'resources', 'default_app.asar'), { force: true });
    } else {
        writeFileSync(path.join(folder, 'ADD-ELECTRON.txt'), note());
    }
    copyApp(path.join(folder, 'resources', 'app'), manifest);
    const archive = `${name}.tar.gz`;
    const { code, output } = await runChild('tar', ['-czf', archive, name], { cwd: inRoot('dist') });
    if (code !== 0) {
        throw new StopError(explainMachine(output, inRoot('dist')) ?? `tar could not write ${archive}: ${output.trim()}`);
    }
    say(`dist/${archive}${complete ? '' : ' (without the binary of Electron: ADD-ELECTRON.txt inside says how to add it)'}`);
}

/** Everything is bundled, so the app is its bundles and the lines of its manifest that Electron reads. */
function copyApp(target, { name, version, license, main, theia }) {
    mkdirSync(target, { recursive: true });
    cpSync(inRoot('electron-app', 'lib'), path.join(target, 'lib'), { recursive: true, filter: file => !file.endsWith('.stamp') });
    cpSync(inRoot('LICENSE'), path.join(target, 'LICENSE'));
    const productName = theia.frontend.config.applicationName;
    writeFileSync(path.join(target, 'package.json'), JSON.stringify({ name, productName, version, license, main }, undefined, 2));
}

function note() {
    const { version } = JSON.parse(readFileSync(path.join(ELECTRON, 'package.json'), 'utf8'));
    return [
        'This folder holds the app; the program that shows it is missing, because it was not on the machine that made the package.',
        `Download Electron ${version} for ${process.platform}-${process.arch} from its releases, unpack it into this folder,`,
        'delete resources/default_app.asar if there is one, and start "electron".',
        ''
    ].join('\n');
}
