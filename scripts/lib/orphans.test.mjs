import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { removeOrphanedSpecs } from './orphans.mjs';

test('removes compiled specs without a source and nothing else', () => {
    const root = mkdtempSync(join(tmpdir(), 'erp-connect-orphans-'));
    try {
        for (const file of ['lib/a/kept.spec.js', 'lib/a/gone.spec.js', 'lib/a/gone.js', 'src/a/kept.spec.ts']) {
            mkdirSync(join(root, file, '..'), { recursive: true });
            writeFileSync(join(root, file), '');
        }
        assert.deepEqual(removeOrphanedSpecs(join(root, 'lib'), join(root, 'src')), [join('a', 'gone.spec.js')]);
        assert.deepEqual(readdirSync(join(root, 'lib', 'a')).sort(), ['gone.js', 'kept.spec.js']);
        assert.deepEqual(removeOrphanedSpecs(join(root, 'none'), join(root, 'src')), []);
    } finally {
        rmSync(root, { recursive: true });
    }
});
