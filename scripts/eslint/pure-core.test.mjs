import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ROOT } from '../lib/paths.mjs';

const COMMON = 'erp-connect-extension/src/common';

describe('types of the pure core', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'erp-connect-pure-'));
    let output = '';

    before(() => {
        for (const file of ['tsconfig.base.json', `${COMMON}/tsconfig.pure.json`]) {
            mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
            cpSync(path.join(ROOT, file), path.join(folder, file));
        }
        symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
        mkdirSync(path.join(folder, COMMON, 'records'));
        mkdirSync(path.join(folder, COMMON, 'schedule'));
        writeFileSync(
            path.join(folder, COMMON, 'records/a.ts'),
            `import Big from 'big.js';\nimport jsonata from 'jsonata';\nexport const a = [Big, jsonata];\n`
        );
        writeFileSync(path.join(folder, COMMON, 'schedule/dom.ts'), `export const a = document.title;\n`);
        writeFileSync(path.join(folder, COMMON, 'schedule/node.ts'), `export const a = process.cwd();\n`);
        writeFileSync(path.join(folder, COMMON, 'schedule/timer.ts'), `export const a = setTimeout(() => 1, 1);\n`);
        writeFileSync(path.join(folder, COMMON, 'schedule/buffer.ts'), `export const a = Buffer.from('x');\n`);
        const tsc = path.join(ROOT, 'node_modules/typescript/bin/tsc');
        output = spawnSync(process.execPath, [tsc, '-p', path.join(folder, COMMON, 'tsconfig.pure.json'), '--noEmit'], {
            encoding: 'utf8'
        }).stdout;
    });

    after(() => rmSync(folder, { recursive: true, force: true }));

    for (const [file, name] of Object.entries({
        'dom.ts': 'document',
        'node.ts': 'process',
        'timer.ts': 'setTimeout',
        'buffer.ts': 'Buffer'
    })) {
        it(`has no ${name}`, () => {
            assert.match(output, new RegExp(`schedule/${file}\\(1,\\d+\\): error TS\\d+: Cannot find name '${name}'`));
        });
    }

    it('has its libraries', () => {
        assert.doesNotMatch(output, /records\/a\.ts/);
    });
});
