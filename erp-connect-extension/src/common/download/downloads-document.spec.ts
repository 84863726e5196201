import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMapping } from '../mapping/mapping-document';
import { validateMapping } from '../mapping/mapping-diagnostics';
import { downloadsDocument } from './downloads-document';

describe('the page about downloads', () => {
    it('is up to date in docs; else run: node scripts/make-downloads.mjs', () => {
        const file = join(__dirname, '../../../../docs/downloads.md');
        assert.equal(readFileSync(file, 'utf8').replaceAll('\r\n', '\n'), downloadsDocument());
    });

    it('shows a mapping that is right', () => {
        const [, example] = /```jsonc\n([^]+?)```/.exec(downloadsDocument())!;
        const document = parseMapping(example);
        assert.ok(document.mapping);
        assert.deepEqual(validateMapping(document), []);
    });
});
