import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { inRoot } from '../lib/paths.mjs';

/** Runs steps in a process of their own, as npm test does, and returns what it printed last and its exit code. */
function runSteps(body, names = []) {
    const script = `
        import { runSteps } from ${JSON.stringify(inRoot('scripts/test/run-steps.mjs'))};
        import { runMocha, runNodeTests } from ${JSON.stringify(inRoot('scripts/test/runners.mjs'))};
        const tally = (passed, failed) => ({ passed, failed, skipped: 0 });
        process.exitCode = await runSteps(${JSON.stringify(names)}, [${body}]);`;
    const env = { ...process.env, npm_lifecycle_event: undefined, NODE_TEST_CONTEXT: undefined };
    const { stdout, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8', env });
    return { last: stdout.trimEnd().split('\n').at(-1), stdout, status };
}

describe('npm test', () => {
    it('adds up', () => {
        const { last, status } = runSteps(`
            { name: 'a', run: async () => ({ tally: tally(2, 0), output: '' }) },
            { name: 'b', run: async () => ({ tally: tally(3, 0), output: '' }) }`);
        assert.deepEqual([last, status], ['5 passed, 0 failed', 0]);
    });

    it('runs what a chosen step stands on, and nothing else', () => {
        const step = (name, needs) =>
            `{ name: '${name}', needs: ${JSON.stringify(needs)}, run: async () => ({ tally: tally(1, 0), output: '' }) }`;
        const { stdout } = runSteps([step('build', []), step('lint', []), step('bundle', ['build']), step('ui', ['bundle'])].join(), [
            'ui'
        ]);
        assert.deepEqual(
            [...stdout.matchAll(/^ok +(\w+)/gm)].map(([, name]) => name),
            ['build', 'bundle', 'ui']
        );
    });

    it('does not run what a failed step should have made, and says so', () => {
        const { last, stdout } = runSteps(`
            { name: 'a', run: async () => { throw new Error('no compiler'); } },
            { name: 'b', needs: ['a'], run: async () => ({ tally: tally(9, 0), output: '' }) }`);
        assert.equal(last, '0 passed, 2 failed');
        assert.match(stdout, /no compiler/);
        assert.match(stdout, /Not run, because "a" failed/);
    });
});

describe('npm test with planted failures', () => {
    let folder;
    let relative;

    before(() => {
        mkdirSync(inRoot('.erp-connect'), { recursive: true });
        folder = mkdtempSync(inRoot('.erp-connect', 'planted-'));
        relative = path.relative(inRoot(), folder);
        writeFileSync(
            path.join(folder, 'a.spec.cjs'),
            `it('works', () => {}); it('breaks', () => { throw new Error('planted'); }); it.skip('later', () => {});`
        );
        writeFileSync(path.join(folder, 'a2.spec.cjs'), `it('works', () => {}); it('works, too', () => {});`);
        writeFileSync(path.join(folder, 'dies.spec.cjs'), `it('works', () => {}); it('dies', () => process.exit(3));`);
        writeFileSync(
            path.join(folder, 'a.node.mjs'),
            `import { it } from 'node:test'; it('works', () => {}); it('breaks', () => { throw new Error('planted'); });`
        );
    });
    after(() => rmSync(folder, { recursive: true, force: true }));

    it('counts a planted failure of mocha and shows it', () => {
        const { last, status, stdout } = runSteps(`
            { name: 'a', run: async () => ({ tally: tally(2, 0), output: '' }) },
            { name: 'b', run: () => runMocha(${JSON.stringify(relative)}, ['a.spec.cjs'], {}) }`);
        assert.deepEqual([last, status], ['3 passed, 1 failed', 1]);
        assert.match(stdout, /Error: planted/);
    });

    it('counts a mocha process that dies', () => {
        const { last, status } = runSteps(`{ name: 'b', run: () => runMocha(${JSON.stringify(relative)}, ['dies.spec.cjs'], {}) }`);
        assert.deepEqual([last, status], ['1 passed, 1 failed', 1]);
    });

    it('counts the same of specs that run two files at a time', () => {
        const planted = specs => `{ name: 'b', run: () => runMocha(${JSON.stringify(relative)}, ${JSON.stringify(specs)}, { jobs: 2 }) }`;
        const broken = runSteps(planted(['a.spec.cjs', 'a2.spec.cjs']));
        assert.deepEqual([broken.last, broken.status], ['3 passed, 1 failed', 1]);
        assert.match(broken.stdout, /Error: planted/);
        const dead = runSteps(planted(['a2.spec.cjs', 'dies.spec.cjs']));
        assert.match(dead.last, /^[0-2] passed, [1-9] failed$/);
        assert.equal(dead.status, 1);
    });

    it("counts a planted failure of Node's test runner", () => {
        const { last, status } = runSteps(`{ name: 'b', run: () => runNodeTests(${JSON.stringify(`${relative}/*.node.mjs`)}) }`);
        assert.deepEqual([last, status], ['1 passed, 1 failed', 1]);
    });
});
