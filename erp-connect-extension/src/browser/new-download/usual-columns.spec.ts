import * as assert from 'node:assert/strict';
import { downloadFields } from '../../common/invoiced/download-fields';
import { DOWNLOAD_OBJECT_IDS } from '../../common/invoiced/download-objects';
import { usualColumns } from './usual-columns';

describe('usualColumns', () => {
    for (const object of DOWNLOAD_OBJECT_IDS) {
        it(`knows fields that every ${object} has, one row for each record`, () => {
            const fields = downloadFields(object);
            const columns = usualColumns(object, fields);
            assert.ok(columns.length >= 5, columns.map(({ field }) => field).join());
            assert.ok(columns.every(({ field }) => !/^(items|applied_to)\./.test(field ?? '')));
            assert.equal(new Set(columns.map(({ header }) => header)).size, columns.length, 'headers are different');
            assert.deepEqual(
                columns.map(({ header }) => header),
                columns.map(({ field }) => fields.find(({ id }) => id === field)?.label)
            );
        });
    }

    it('leaves out what there is no field for', () => {
        assert.deepEqual(usualColumns('payment', [{ id: 'amount', label: 'Amount', type: 'money' }]), [
            { key: 1, header: 'Amount', field: 'amount' }
        ]);
    });
});
