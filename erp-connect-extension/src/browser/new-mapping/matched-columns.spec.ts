import * as assert from 'node:assert/strict';
import { findObject } from '../../common/invoiced/object-catalogue';
import { InvoicedObject } from '../../common/invoiced/property';
import { matchedColumns } from './matched-columns';

const invoice = findObject('invoice') as InvoicedObject;

describe('matchedColumns', () => {
    it('matches ids, labels and aliases, whatever their case and blanks', () => {
        assert.deepEqual(matchedColumns(invoice, ['Invoice No', 'account_number', 'DATE', 'Region', 'Unit Cost']), {
            number: 'Invoice No',
            account_number: 'account_number',
            date: 'DATE',
            unit_cost: 'Unit Cost'
        });
    });

    it('uses no header twice', () => {
        const values = Object.values(matchedColumns(invoice, ['Invoice Number', 'Invoice No']));
        assert.equal(new Set(values).size, values.length);
    });

    it('matches nothing where there is nothing', () => {
        assert.deepEqual(matchedColumns(invoice, []), {});
        assert.deepEqual(matchedColumns(invoice, ['1', '2', '']), {});
    });
});
