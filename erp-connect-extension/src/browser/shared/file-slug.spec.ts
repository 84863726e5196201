import * as assert from 'node:assert/strict';
import { fileSlug } from './file-slug';

describe('fileSlug', () => {
    it('makes a name that every file system takes', () => {
        assert.equal(fileSlug('Sage invoices (EU)'), 'sage-invoices-eu');
        assert.equal(fileSlug('  Größe / Übergabe  '), 'grosse-ubergabe');
        assert.equal(fileSlug('../../etc'), 'etc');
        assert.equal(fileSlug('発票'), 'mapping');
    });
});
