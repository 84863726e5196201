import assert from 'node:assert/strict';
import { parseForm } from './form';

describe('form decoding', () => {
    it('builds objects and lists from bracket keys', () => {
        assert.deepEqual(parseForm('customer=1&items[0][name]=Paper&items[0][quantity]=2&items[1][name]=Pens&a[]=x&a[]=y'), {
            customer: '1',
            items: [{ name: 'Paper', quantity: '2' }, { name: 'Pens' }],
            a: ['x', 'y']
        });
    });

    it('decodes names and values', () => {
        assert.deepEqual(parseForm('filter%5Bnumber%5D=INV%201&b=1+2'), { filter: { number: 'INV 1' }, b: '1 2' });
    });

    it('takes odd names as plain ones', () => {
        const parsed = parseForm('__proto__[x]=1&[y]=2&z[=3');
        assert.equal(({} as Record<string, unknown>)['x'], undefined);
        assert.equal(parsed['[y]'], '2');
        assert.equal(parsed['z['], '3');
    });
});
