import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { mochaTally, nodeTestTally, playwrightTally, sum } from './tally.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'erp-connect-tally-'));
const file = text => {
    const name = path.join(folder, 'report');
    writeFileSync(name, text);
    return name;
};
after(() => rmSync(folder, { recursive: true, force: true }));

describe('mochaTally', () => {
    it('counts', () => {
        assert.deepEqual(mochaTally(file('passed\nfailed\npassed\nskipped\nend\n'), 1), { passed: 2, failed: 1, skipped: 1 });
    });
    it('counts a run that died as a failure', () => {
        assert.deepEqual(mochaTally(file('passed\n'), 1), { passed: 1, failed: 1, skipped: 0 });
        assert.deepEqual(mochaTally(path.join(folder, 'none'), 1), { passed: 0, failed: 1, skipped: 0 });
    });
    it('counts an exit code that no test explains', () => {
        assert.deepEqual(mochaTally(file('passed\nend\n'), 7), { passed: 1, failed: 1, skipped: 0 });
    });
});

describe('nodeTestTally', () => {
    it('counts', () => {
        assert.deepEqual(nodeTestTally('# tests 6\n# pass 3\n# fail 1\n# cancelled 1\n# skipped 1\n# todo 0\n', 1), {
            passed: 3,
            failed: 2,
            skipped: 1
        });
    });
    it('counts nothing at all as a failure', () => {
        assert.deepEqual(nodeTestTally('', 1), { passed: 0, failed: 1, skipped: 0 });
    });
});

describe('playwrightTally', () => {
    it('counts, and takes a pass at the second try for a pass', () => {
        const report = file(JSON.stringify({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 } }));
        assert.deepEqual(playwrightTally(report, 1), { passed: 5, failed: 1, skipped: 2 });
    });
});

it('sum adds up', () => {
    assert.deepEqual(
        sum([
            { passed: 1, failed: 0, skipped: 0 },
            { passed: 2, failed: 3, skipped: 4 }
        ]),
        { passed: 3, failed: 3, skipped: 4 }
    );
});
