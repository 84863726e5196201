import * as assert from 'node:assert/strict';
import { downloadFilters, findDownloadFilter } from './download-filters';
import { DOWNLOAD_OBJECT_IDS, findDownloadObject } from './download-objects';

describe('what a download can be filtered by', () => {
    it('has a label and a type for each, once', () => {
        for (const object of DOWNLOAD_OBJECT_IDS) {
            const filters = downloadFilters(object);
            assert.equal(new Set(filters.map(({ id }) => id)).size, filters.length, object);
            for (const filter of filters) {
                assert.ok(filter.label !== '' && filter.type.length > 0, `${object}.${filter.id}`);
                assert.deepEqual(findDownloadFilter(object, filter.id), filter);
            }
        }
    });

    it('bounds days only where documents have one', () => {
        for (const object of DOWNLOAD_OBJECT_IDS) {
            assert.equal(findDownloadFilter(object, 'from') !== undefined, findDownloadObject(object)!.hasDate, object);
        }
    });

    it('knows custom fields of records that have some, but not those of lines or customers', () => {
        assert.deepEqual(findDownloadFilter('item', 'metadata.region'), { id: 'metadata.region', label: 'region', type: 'text' });
        assert.equal(findDownloadFilter('charge', 'metadata.region'), undefined);
        assert.equal(findDownloadFilter('invoice', 'items.metadata.region'), undefined);
        assert.equal(findDownloadFilter('invoice', 'metadata.'), undefined);
    });

    it('is nothing that is shown only', () => {
        for (const id of ['customer.number', 'items.name', 'url', 'discounts', 'notes']) {
            assert.equal(findDownloadFilter('invoice', id), undefined, id);
        }
        assert.deepEqual(downloadFilters('contact'), []);
    });
});
