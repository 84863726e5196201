import path from 'node:path';
import { inRoot, SCRATCH } from '../lib/paths.mjs';
import { startLogged } from './logged-child.mjs';

/**
 * Starts the workbench for this computer only.
 * @param {{ workspace: string, port: number, home: string }} options
 * @returns {Promise<{ url: string, ended: Promise<unknown> }>}
 */
export async function startBackend({ workspace, port, home }) {
    const { value, ended } = await startLogged(
        'workbench',
        [
            '--max-semi-space-size=8',
            inRoot('browser-app', 'lib', 'backend', 'main.js'),
            workspace,
            '--hostname',
            '127.0.0.1',
            '--port',
            String(port)
        ],
        {
            cwd: inRoot('browser-app'),
            env: { ERP_CONNECT_HOME: home, THEIA_CONFIG_DIR: path.join(SCRATCH, 'theia'), NODE_ENV: 'production' },
            ready: output => /listening on (http:\/\/[^\s]+?)\.?\s/.exec(output)?.[1]
        }
    );
    return { url: value, ended };
}
