import * as assert from 'node:assert/strict';
import { findObject } from '../invoiced/object-catalogue';
import { matchColumns } from './column-matching';

function match(headers: string[], rows: string[][], of = 'invoice'): Record<string, string> {
    const object = findObject(of);
    assert.ok(object);
    return Object.fromEntries(matchColumns({ object, headers, rows }).matches.map(({ column, property }) => [column, property]));
}

describe('columns about customers', () => {
    const headers = ['Customer Name', 'Account Number'];

    it('takes an account beside the name for the customer where the cells prove it', () => {
        const withLetters = [['Alpha', 'C-1']];
        const oneForEach = [
            ['Alpha', '1001'],
            ['Beta', '1002'],
            ['Alpha', '1001']
        ];
        for (const rows of [withLetters, oneForEach]) {
            assert.deepEqual(match(headers, rows), { 'Customer Name': 'customer', 'Account Number': 'account_number' });
        }
    });

    it('leaves accounts of the ledger and of banks alone', () => {
        const ledger = [
            ['Alpha', '4000'],
            ['Beta', '4000'],
            ['Alpha', '4400']
        ];
        const bank = [
            ['Alpha', 'GB29NWBK60161331926819'],
            ['Beta', 'GB94BARC10201530093459']
        ];
        for (const rows of [ledger, bank, []]) {
            assert.deepEqual(match(headers, rows), { 'Customer Name': 'customer' });
        }
        assert.deepEqual(match(['Customer No', ...headers], [['10', 'Alpha', 'C-1']]), {
            'Customer No': 'account_number',
            'Customer Name': 'customer'
        });
    });

    it('takes no code of the own company for the name of a customer', () => {
        assert.deepEqual(match(['Client', 'CustID'], [['EN', '100234']]), { CustID: 'account_number' });
        assert.deepEqual(match(['Client', 'CustID'], [['Leeds Trust', '100234']]), { Client: 'customer', CustID: 'account_number' });
    });

    it('prefers what more rows have of company and name', () => {
        const rows = [
            ['Weber GmbH', ''],
            ['Nord AG', ''],
            ['', 'Lange']
        ];
        assert.deepEqual(match(['Customer Company', 'Customer Name'], rows), { 'Customer Company': 'customer' });
        const swapped = rows.map(([company, name]) => [name, company]);
        assert.deepEqual(match(['Customer Company', 'Customer Name'], swapped), { 'Customer Name': 'customer' });
    });

    it('knows customers that are called contacts', () => {
        const rows = [['Bay Books', 'Jo', 'March']];
        assert.deepEqual(match(['ContactName', 'FirstName', 'LastName'], rows, 'customer'), { ContactName: 'name' });
        assert.deepEqual(match(['Name', 'ContactName'], [['Bay Books', 'Jo March']], 'customer'), {
            Name: 'name',
            ContactName: 'attention_to'
        });
    });

    it('takes a region for a state only inside an address', () => {
        assert.deepEqual(match(['Region'], [['EMEA']]), {});
        assert.deepEqual(match(['City', 'Region'], [['Leeds', 'Yorkshire']]), { City: 'city', Region: 'state' });
    });
});
