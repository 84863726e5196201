import assert from 'node:assert/strict';
import { createCustomer } from 'invoiced-simulator';
import { downloadFields } from '../../common/invoiced/download-fields';
import { DownloadFilter, downloadFilters } from '../../common/invoiced/download-filters';
import { DOWNLOAD_OBJECT_IDS, DownloadObjectId } from '../../common/invoiced/download-objects';
import { queryOf } from '../../common/invoiced/download-query';
import { ListAccount } from '../spec-support/list-account';

const VALUES: Readonly<Record<DownloadFilter['type'], string | number | boolean>> = {
    text: '1',
    number: 1,
    date: '2026-01-31',
    boolean: true
};

describe('lists that are filtered', () => {
    let list: ListAccount;

    beforeEach(async () => {
        list = await ListAccount.open();
    });

    afterEach(() => list.close());

    async function ask(object: DownloadObjectId, filter: Record<string, string | number | boolean>): Promise<readonly unknown[]> {
        const { path, query } = queryOf({ object, columns: [], filter }, 'UTC');
        return (await list.caller.ask(path, { ...query, per_page: 100, page: 1 })).rows;
    }

    for (const object of DOWNLOAD_OBJECT_IDS.filter(id => id !== 'contact')) {
        it(`takes all that a mapping may say, and nothing else that it shows: ${object}`, async () => {
            const filters = downloadFilters(object);
            for (const { id, type } of filters) {
                await ask(object, { [id]: VALUES[type] });
            }
            const others = downloadFields(object).filter(({ id }) => !filters.some(filter => filter.id === id));
            for (const { id } of others) {
                await assert.rejects(ask(object, { [id]: '1' }), new RegExp(`Invalid filter parameter: ${id}`), id);
            }
        });
    }

    it('gives what the filters mean', async () => {
        const account = list.simulator.account();
        createCustomer(account, { name: 'A', taxable: false, city: 'Porto', metadata: { region: 'South' } });
        createCustomer(account, { name: 'B', city: 'Porto', metadata: { region: 'North' } });
        createCustomer(account, { name: 'C', city: 'Oslo', metadata: { region: 'North' } });
        const names = async (filter: Record<string, string | boolean>): Promise<unknown[]> =>
            (await ask('customer', filter)).map(row => (row as { name: unknown }).name);
        assert.deepEqual(await names({ city: 'porto' }), ['A', 'B']);
        assert.deepEqual(await names({ city: 'Porto', 'metadata.region': 'North' }), ['B']);
        assert.deepEqual([await names({ taxable: false }), await names({ taxable: true })], [['A'], ['B', 'C']]);
    });
});
