import * as assert from 'node:assert/strict';
import URI from '@theia/core/lib/common/uri';
import { MappingStatus } from '../../common/engine-protocol';
import { usesBeside } from './uses-beside';

const OWN = new URI('file:///erp/mappings/payments.mapping.json');

function status(members: Partial<MappingStatus>): MappingStatus {
    const usual = { id: '/erp/mappings/invoices.mapping.json', name: 'Invoices', state: 'idle', openProblems: 0 } as const;
    return { ...usual, direction: 'upload', folder: '/erp/in box', files: '*.csv', ...members };
}

function names(folder: string, ...mappings: readonly MappingStatus[]): readonly string[] {
    return usesBeside(mappings, OWN, folder).map(({ name }) => name);
}

describe('uses of a folder beside a mapping', () => {
    for (const folder of ['../in box', '../in box/', '.././x/../in box', '/erp/in box', '/erp/mappings/../in box/']) {
        it(`are found for "${folder}"`, () =>
            assert.deepEqual(usesBeside([status({})], OWN, folder), [{ name: 'Invoices', direction: 'upload', files: '*.csv' }]));
    }

    it('are none of other folders, also not of those above and below', () => {
        assert.deepEqual(names('..', status({})), []);
        assert.deepEqual(names('../in box/done', status({})), []);
        assert.deepEqual(names('../In box', status({})), []);
    });

    it('are never those of the mapping itself, nor of one that cannot run', () => {
        assert.deepEqual(names('../in box', status({ id: '/erp/mappings/payments.mapping.json' })), []);
        assert.deepEqual(names('../in box', status({ direction: 'unknown', folder: undefined, files: undefined })), []);
    });
});
