import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ROOT } from '../lib/paths.mjs';

const EXTENSION = 'erp-connect-extension';

/** A file that a layer may not have: where it stands, what it says, and the rule that must refuse it. */
const PLANTED = [
    ['common/records/knows-node.ts', `import { readFileSync } from 'node:fs';\nexport const a = readFileSync;`, 'no-restricted-imports'],
    ['common/records/knows-old-node.ts', `import { join } from 'path';\nexport const a = join;`, 'no-restricted-imports'],
    ['common/mapping/knows-theia.ts', `import { URI } from '@theia/core/lib/common/uri';\nexport const a = URI;`, 'no-restricted-imports'],
    ['common/schedule/knows-library.ts', `import axios from 'axios';\nexport const a = axios;`, 'no-restricted-imports'],
    ['common/invoiced/knows-protocol.ts', `import { PATH } from '../x-protocol';\nexport const a = PATH;`, 'import-x/no-restricted-paths'],
    ['common/problem.ts', `import { PATH } from './x-protocol';\nexport const a = PATH;`, 'import-x/no-restricted-paths'],
    ['common/knows-browser.ts', `import { two } from '../browser/two/two';\nexport const a = two;`, 'import-x/no-restricted-paths'],
    ['common/knows-node.ts', `import { two } from '../node/two/two';\nexport const a = two;`, 'import-x/no-restricted-paths'],
    ['common/knows-theia-node.ts', `import { x } from '@theia/core/lib/node/x';\nexport const a = x;`, 'no-restricted-imports'],
    ['common/decorated.ts', `function mark(_: unknown): void {}\n@mark\nexport class A { readonly x = 1; }`, 'no-restricted-syntax'],
    ['browser/one/knows-node-module.ts', `import { join } from 'node:path';\nexport const a = join;`, 'no-restricted-imports'],
    [
        'browser/one/knows-node-folder.ts',
        `import { two } from '../../node/two/two';\nexport const a = two;`,
        'import-x/no-restricted-paths'
    ],
    ['browser/one/knows-theia-node.ts', `import { x } from '@theia/core/lib/node/x';\nexport const a = x;`, 'no-restricted-imports'],
    [
        'browser/one/knows-electron.ts',
        `import { x } from '@theia/core/lib/electron-browser/x';\nexport const a = x;`,
        'no-restricted-imports'
    ],
    ['browser/one/knows-feature.ts', `import { two } from '../two/two';\nexport const a = two;`, 'import-x/no-restricted-paths'],
    ['browser/shared/knows-feature.ts', `import { two } from '../two/two';\nexport const a = two;`, 'import-x/no-restricted-paths'],
    ['browser/one/binds.ts', `declare const bind: (x: unknown) => void;\nbind(1);\nexport const a = 1;`, 'no-restricted-syntax'],
    ['browser/one/second-inversify.ts', `import { inject } from 'inversify';\nexport const a = inject;`, 'no-restricted-imports'],
    ['browser/one/second-react.ts', `import * as React from 'react';\nexport const a = React;`, 'no-restricted-imports'],
    ['browser/one/second-lumino.ts', `import { Widget } from '@lumino/widgets';\nexport const a = Widget;`, 'no-restricted-imports'],
    ['browser/one/barrel-import.ts', `import { a as b } from '.';\nexport const c = b;`, 'no-restricted-imports'],
    ['browser/one/index.ts', `export const a = 1;`, 'no-restricted-syntax'],
    ['browser/one-module.ts', `declare const rebind: (x: unknown) => void;\nrebind(1);\nexport const a = 1;`, 'local/rebind-needs-reason'],
    ['node/one/knows-browser.ts', `import { two } from '../../browser/two/two';\nexport const a = two;`, 'import-x/no-restricted-paths'],
    ['node/one/knows-theia-browser.ts', `import { x } from '@theia/core/lib/browser/x';\nexport const a = x;`, 'no-restricted-imports'],
    ['node/one/knows-feature.ts', `import { two } from '../two/two';\nexport const a = two;`, 'import-x/no-restricted-paths'],
    ['node/one/second-express.ts', `import express from 'express';\nexport const a = express;`, 'no-restricted-imports'],
    ['node/one/cycle-a.ts', `import { b } from './cycle-b';\nexport const a = (): number => b();`, 'import-x/no-cycle'],
    ['node/one/prints.ts', `console.log('x');\nexport const a = 1;`, 'no-console'],
    ['node/one/any.ts', `export function a(x: any): string { return String(x); }`, '@typescript-eslint/no-explicit-any'],
    ['node/one/floats.ts', `export function a(): void { Promise.resolve(1); }`, '@typescript-eslint/no-floating-promises'],
    ['node/one/null.ts', `export const a: string | null = null;`, 'no-restricted-syntax'],
    ['node/one/long-file.ts', 'export const a = 1;\n'.replace('a', 'b') + '\n'.repeat(299) + 'export const a = 1;\n', 'local/long-file'],
    ['node/one/too-long-file.ts', 'export const b = 1;\n' + '\n'.repeat(399) + 'export const a = 1;\n', 'max-lines'],
    ['node/one/long-function.ts', `export function a(): void {\n${'    a();\n'.repeat(60)}}\n`, 'max-lines-per-function'],
    ['electron-main/knows-engine.ts', `import { two } from '../node/two/two';\nexport const a = two;`, 'import-x/no-restricted-paths'],
    ['electron-main/knows-browser.ts', `import { two } from '../browser/two/two';\nexport const a = two;`, 'import-x/no-restricted-paths']
];

/** Files that are as they should be, some of them needed by the planted ones. */
const FINE = {
    'common/x-protocol.ts': `export const PATH = '/x';\n`,
    'common/records/uses-core.ts': `import { parse } from 'jsonc-parser';\nimport Big from 'big.js';\nexport const a = [parse, Big];\n`,
    'browser/two/two.ts': `import { PATH } from '../../common/x-protocol';\nexport const two = PATH;\n`,
    'browser/two/two-bindings.ts': `declare const rebind: (x: unknown) => void;\n// Theia's own does not know mappings.\nrebind(1);\nexport const a = 1;\n`,
    'node/two/two.ts': `import { join } from 'node:path';\nexport const two = join;\n`,
    'node/two/bound.ts': `export const a = Math.max.bind(undefined, 1);\n`,
    'node/engine/composes.ts': `import { two } from '../two/two';\nexport const a = two;\n`,
    'node/one/cycle-b.ts': `import { a } from './cycle-a';\nexport const b = (): number => a();\n`
};

describe('layers', () => {
    const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'erp-connect-layers-')));
    const source = path.join(folder, EXTENSION, 'src');
    let results;

    before(async () => {
        cpSync(path.join(ROOT, 'eslint.config.mjs'), path.join(folder, 'eslint.config.mjs'));
        cpSync(path.join(ROOT, 'scripts', 'eslint'), path.join(folder, 'scripts', 'eslint'), { recursive: true });
        cpSync(path.join(ROOT, 'tsconfig.base.json'), path.join(folder, 'tsconfig.base.json'));
        cpSync(path.join(ROOT, EXTENSION, 'tsconfig.json'), path.join(folder, EXTENSION, 'tsconfig.json'));
        symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
        for (const [file, text] of [...Object.entries(FINE), ...PLANTED]) {
            mkdirSync(path.dirname(path.join(source, file)), { recursive: true });
            writeFileSync(path.join(source, file), text);
        }
        const { ESLint } = await import('eslint');
        results = await new ESLint({ cwd: folder }).lintFiles([`${EXTENSION}/src`]);
    });

    after(() => rmSync(folder, { recursive: true, force: true }));

    for (const [file, , rule] of PLANTED) {
        it(`${rule} refuses ${file}`, () => {
            assert.ok(rulesOf(file).includes(rule), `expected ${rule}, got: ${rulesOf(file).join(', ') || 'nothing'}`);
        });
    }

    for (const file of Object.keys(FINE).filter(name => !name.includes('cycle'))) {
        it(`nothing refuses ${file}`, () => {
            assert.deepEqual(rulesOf(file), []);
        });
    }

    function rulesOf(file) {
        const result = results.find(candidate => candidate.filePath === path.join(source, file));
        assert.ok(result, `${file} was not linted`);
        return result.messages.map(message => message.ruleId ?? message.message);
    }
});
