import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { findChromium } from './chromium.mjs';
import { freePort, freePortNear, isFree } from './ports.mjs';
import { explainMachine } from './stop-error.mjs';

describe('explainMachine', () => {
    it('knows a full disk and missing rights, and nothing else', () => {
        assert.match(explainMachine('ENOSPC: no space left on device, write', '/a'), /^The disk is full: \/a /);
        assert.match(explainMachine('{"error":{"text":"database or disk is full"}}', '/a'), /^The disk is full/);
        assert.match(explainMachine('EROFS: read-only file system', '/a'), /^No permission to write in \/a\./);
        assert.equal(explainMachine('TypeError: x is not a function', '/a'), undefined);
    });
});

describe('ports', () => {
    it('avoid a taken one', async () => {
        const taken = await freePort();
        const server = net.createServer();
        await new Promise(resolve => server.listen(taken, '127.0.0.1', resolve));
        assert.equal(await isFree(taken), false);
        assert.notEqual(await freePortNear(taken), taken);
        await new Promise(resolve => server.close(resolve));
        assert.equal(await freePortNear(taken), taken);
    });
});

describe('findChromium', { skip: process.platform === 'win32' }, () => {
    it('takes the variable first, then the path, and only what can run', () => {
        const folder = mkdtempSync(path.join(tmpdir(), 'erp-connect-chromium-'));
        const program = path.join(folder, 'chromium');
        writeFileSync(program, '#!/bin/sh\n');
        assert.equal(findChromium({ PATH: folder }), undefined);
        chmodSync(program, 0o755);
        assert.equal(findChromium({ PATH: folder }), program);
        assert.equal(findChromium({ PATH: folder, CHROMIUM_PATH: '/not/there' }), undefined);
        rmSync(folder, { recursive: true });
    });
});
