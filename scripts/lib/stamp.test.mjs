import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fingerprint, isStamped, stamp } from './stamp.mjs';

describe('fingerprint', () => {
    let root;
    beforeEach(() => {
        root = mkdtempSync(path.join(tmpdir(), 'erp-connect-stamp-'));
        mkdirSync(path.join(root, 'src', 'lib'), { recursive: true });
        writeFileSync(path.join(root, 'src', 'a.ts'), 'a');
    });
    afterEach(() => rmSync(root, { recursive: true, force: true }));
    const print = () => fingerprint(root, ['src', 'not-there']);

    it('stays the same', () => {
        assert.equal(print(), print());
    });
    it('sees a change, a new file and a lost one', () => {
        const before = print();
        utimesSync(path.join(root, 'src', 'a.ts'), 1, 1);
        const changed = print();
        writeFileSync(path.join(root, 'src', 'b.ts'), 'b');
        const added = print();
        rmSync(path.join(root, 'src', 'a.ts'));
        assert.equal(new Set([before, changed, added, print()]).size, 4);
    });
    it('does not look into output', () => {
        const before = print();
        writeFileSync(path.join(root, 'src', 'lib', 'out.js'), 'x');
        assert.equal(print(), before);
    });
    it('is found again beside the output', () => {
        const file = path.join(root, 'out', '.stamp');
        assert.equal(isStamped(file, print()), false);
        stamp(file, print());
        assert.equal(isStamped(file, print()), true);
    });
});
