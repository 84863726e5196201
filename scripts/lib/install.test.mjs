import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { ensureInstalled, explainInstall } from './install.mjs';

const LOCK = {
    packages: { '': {}, 'node_modules/a': { version: '1.0.0', integrity: 'x' }, 'node_modules/b': { version: '2.0.0', optional: true } }
};

describe('ensureInstalled', () => {
    let root;
    let calls;

    beforeEach(() => {
        root = mkdtempSync(path.join(tmpdir(), 'erp-connect-install-'));
        writeFileSync(path.join(root, 'package-lock.json'), JSON.stringify(LOCK));
        calls = [];
    });
    afterEach(() => rmSync(root, { recursive: true, force: true }));

    const run = (answers = {}) =>
        ensureInstalled(root, {
            say: () => undefined,
            npm: async args => {
                calls.push(args[0]);
                return answers[args[0]] ?? { code: 0, output: args[0] === '--version' ? '11.4.0\n' : '' };
            }
        });

    it('installs into an empty folder, and only once', async () => {
        await run();
        await run();
        assert.deepEqual(calls, ['--version', 'ci']);
    });

    it('installs again when the lock file changed', async () => {
        await run();
        writeFileSync(path.join(root, 'package-lock.json'), JSON.stringify({ ...LOCK, more: 1 }));
        await run();
        assert.deepEqual(calls, ['--version', 'ci', '--version', 'ci']);
    });

    it('leaves alone what somebody installed by hand', async () => {
        mkdirSync(path.join(root, 'node_modules', 'a'), { recursive: true });
        writeFileSync(
            path.join(root, 'node_modules', '.package-lock.json'),
            JSON.stringify({ packages: { 'node_modules/a': LOCK.packages['node_modules/a'] } })
        );
        await run();
        assert.deepEqual(calls, []);
        assert.ok(existsSync(path.join(root, 'node_modules', '.erp-connect-lock')));
    });

    it('does not trust a folder with other versions', async () => {
        mkdirSync(path.join(root, 'node_modules', 'a'), { recursive: true });
        writeFileSync(
            path.join(root, 'node_modules', '.package-lock.json'),
            JSON.stringify({ packages: { 'node_modules/a': { version: '0.9.0' } } })
        );
        await run();
        assert.deepEqual(calls, ['--version', 'ci']);
    });

    it('refuses an old npm in one line', async () => {
        await assert.rejects(run({ '--version': { code: 0, output: '9.2.0\n' } }), /^StopError: npm 9\.2\.0 is too old\./);
    });

    it('tries again after a failure', async () => {
        await assert.rejects(run({ ci: { code: 1, output: 'npm error code ENOTFOUND' } }));
        await run();
        assert.deepEqual(calls, ['--version', 'ci', '--version', 'ci']);
    });
});

describe('explainInstall', () => {
    const cases = {
        'npm error code ENOTFOUND\nnpm error network request to x failed': /^No connection to the package registry \(ENOTFOUND\)/,
        'npm error code ENOSPC\nnpm error errno -28': /^The disk is full: .*node_modules/,
        'npm error code EACCES\nnpm error syscall mkdir': /^No permission to write in .*node_modules/,
        'npm error code EUSAGE\nnpm error `npm ci` can only install': /package-lock\.json do not fit together/,
        'npm error code EINTEGRITY': /damaged/,
        'npm error something new\nmore': /^Dependencies could not be installed: something new$/
    };
    for (const [output, expected] of Object.entries(cases)) {
        it(`says one line for ${output.split('\n')[0]}`, () => {
            const text = explainInstall(output, '/somewhere');
            assert.match(text, expected);
            assert.equal(text.split('\n').length, 1);
        });
    }
});
