import * as assert from 'node:assert/strict';
import { absoluteFolder, arrivedAs, fileName, mappingLabel } from './file-path';

describe('file paths', () => {
    it('gives the last part on every operating system', () => {
        assert.equal(fileName('/erp/inbox/INV-1.csv'), 'INV-1.csv');
        assert.equal(fileName('D:\\erp\\inbox\\INV-1.csv'), 'INV-1.csv');
        assert.equal(mappingLabel('/erp/sage.mapping.json'), 'sage');
    });

    it('gives the name under which a file arrived', () => {
        assert.equal(arrivedAs('/erp/inbox/done/INV-1.2026-11-22T18-59-36.csv'), 'INV-1.csv');
        assert.equal(arrivedAs('/erp/inbox/done/INV-1.2026-11-22T18-59-36-2.csv'), 'INV-1.csv');
        assert.equal(arrivedAs('/erp/inbox/done/INV.2026-11-22.csv'), 'INV.2026-11-22.csv');
        assert.equal(arrivedAs('/erp/inbox/INV-1.csv'), 'INV-1.csv');
    });

    it('finds the folder that a mapping means', () => {
        assert.equal(absoluteFolder('/erp/work', 'inbox/sage'), '/erp/work/inbox/sage');
        assert.equal(absoluteFolder('C:\\erp', 'inbox/sage'), 'C:\\erp\\inbox\\sage');
        assert.equal(absoluteFolder('/erp/work', '\\\\server\\out'), '\\\\server\\out');
        assert.equal(absoluteFolder('/erp/work', ''), '');
    });
});
