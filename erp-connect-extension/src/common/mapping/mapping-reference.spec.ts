import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { objectIds } from '../invoiced/object-catalogue';
import { mappingReference } from './mapping-reference';

describe('mapping reference', () => {
    it('is up to date in docs; else run: node scripts/make-mapping-reference.mjs', () => {
        const file = join(__dirname, '../../../../docs/mapping-reference.md');
        assert.equal(readFileSync(file, 'utf8').replaceAll('\r\n', '\n'), mappingReference());
    });

    it('has a chapter for every object', () => {
        for (const id of objectIds()) {
            assert.match(mappingReference(), new RegExp(`^### .*: \`${id}\`$`, 'm'));
        }
    });
});
