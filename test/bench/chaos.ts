import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** What `npm test` shows in small: a hundred kills of each kind, and more files at once than the system keeps events for. */
const LARGE = { ERP_CONNECT_KILLS: '100', ERP_CONNECT_BURST: '20000' };
const SPECS = join(__dirname, '../engine/{kill,kill-*,burst,sleep}.spec.js');

const mocha = spawn(process.execPath, [require.resolve('mocha/bin/mocha.js'), '--no-config', '--exit', ...process.argv.slice(2), SPECS], {
    env: { ...LARGE, ...process.env },
    stdio: 'inherit'
});
mocha.on('exit', code => (process.exitCode = code ?? 1));
