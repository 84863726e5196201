import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

// Who may import whom inside erp-connect-extension/src. A zone says: files in `target` must not import from `from`,
// apart from `except`.

const PURE_FOLDERS = ['download', 'invoiced', 'mapping', 'matching', 'records', 'schedule'];

/** Folders that put the features of their runtime together; all others know only themselves and the shared ones. */
const COMPOSERS = { browser: [], node: ['engine', 'cli', 'backend', 'spec-support'] };
/** The ways down that single features may take. */
const ALLOWED = {
    browser: {},
    node: {
        attachments: ['engine', 'folder', 'invoiced', 'ledger', 'readers'],
        connections: ['invoiced'],
        download: ['engine', 'export', 'invoiced', 'ledger'],
        export: ['readers'],
        'ledger-care': ['ledger'],
        notifications: ['connections', 'engine', 'ledger'],
        preview: ['attachments', 'engine', 'folder', 'invoiced', 'ledger', 'readers']
    }
};
const SHARED = { browser: ['shared', 'style'], node: ['shared', 'runtime', 'spec-support'] };

/**
 * All zones for a source folder.
 * @param {string} source absolute path of `src`
 * @returns {{ target: string, from: string, except?: string[], message: string }[]}
 */
export function layerZones(source) {
    return [...runtimeZones(source), ...pureZones(source), ...featureZones(source, 'browser'), ...featureZones(source, 'node')];
}

function runtimeZones(source) {
    const zone = (target, from, except) => ({
        target: path.join(source, target),
        from: path.join(source, from),
        except,
        message: `${target} must not know ${from}: they meet in common/*-protocol.ts.`
    });
    return [
        zone('common', 'browser'),
        zone('common', 'node'),
        zone('common', 'electron-main'),
        zone('browser', 'node'),
        zone('browser', 'electron-main'),
        zone('node', 'browser'),
        zone('node', 'electron-main'),
        zone('electron-main', 'browser'),
        zone('electron-main', 'node', ['./shared'])
    ];
}

function pureZones(source) {
    return [...PURE_FOLDERS, 'problem.ts'].map(pure => ({
        target: path.join(source, 'common', pure),
        from: path.join(source, 'common'),
        except: [...PURE_FOLDERS.map(folder => `./${folder}`), './problem.ts'],
        message: 'The pure core imports nothing but itself.'
    }));
}

function featureZones(source, runtime) {
    const folder = path.join(source, runtime);
    const features = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory()) : [];
    return features
        .map(entry => entry.name)
        .filter(name => !COMPOSERS[runtime].includes(name))
        .map(name => ({
            target: path.join(folder, name),
            from: folder,
            except: [...new Set([name, ...(ALLOWED[runtime][name] ?? []), ...SHARED[runtime]])].map(allowed => `./${allowed}`),
            message: `${runtime}/${name} must not know other features: share through common/*-protocol.ts or ${runtime}/shared.`
        }));
}
