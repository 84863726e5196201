import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const DOCS = resolve(__dirname, '../../../../docs');
/** Trouble that files, folders, schedules and pages make; the rest is about computers, and some of it is still to come. */
const PROVEN = [...Array.from({ length: 42 }, (_, index) => index + 1), 39, 40, 42, 44, 47, 49];

/** Number of a pain, and the specs that prove its promise. */
function provenPains(): Map<number, string[]> {
    const rows = readFileSync(join(DOCS, 'pains.md'), 'utf8').matchAll(/^\| (\d+) \|.*\| ([^|]+) \|$/gm);
    return new Map(
        [...rows].map(([, number, proof]) => [Number(number), [...proof.matchAll(/\]\(([^)]+)\)/g)].map(([, path]) => join(DOCS, path))])
    );
}

describe('docs/pains.md', () => {
    const pains = provenPains();

    it('has fifty of them', () => {
        assert.deepEqual(
            [...pains.keys()],
            Array.from({ length: 50 }, (_, index) => index + 1)
        );
    });

    for (const number of PROVEN) {
        it(`names the tests of number ${number}`, () => {
            const specs = pains.get(number) ?? [];
            assert.notEqual(specs.length, 0);
            specs.forEach(spec => assert.match(readFileSync(spec, 'utf8'), new RegExp(`\\bit\\(\\s*[\`']pain ${number}: `), spec));
        });
    }

    it('names only specs that are there', () => {
        [...pains.values()].flat().forEach(spec => assert.ok(readFileSync(spec, 'utf8').includes('describe('), spec));
    });
});
