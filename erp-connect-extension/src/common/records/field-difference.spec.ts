import assert from 'node:assert/strict';
import { findObject } from '../invoiced/object-catalogue';
import { CLEARED } from './cleared';
import { differencesOf } from './field-difference';
import { Payload } from './payload';

const view = { object: findObject('invoice')!, timeZone: 'America/New_York' };
const between = (stored: Payload, body: Payload): unknown => differencesOf(stored, body, view);

describe('differences between a record and what would be sent', () => {
    it('are none where the record shows all of it, however it is written', () => {
        const stored = {
            number: 'INV-1',
            total: 12,
            name: 'Paper ',
            notes: CLEARED,
            items: [{ id: 5, name: 'A', quantity: '2' }],
            taxes: []
        };
        assert.deepEqual(
            between(stored, { number: 'INV-1', name: 'Paper', notes: '', items: [{ name: 'A', quantity: 2 }], taxes: [] }),
            []
        );
        assert.deepEqual(between(stored, { unheardOf: 1 }), []);
    });

    it('name each field, in lines by their place', () => {
        const stored = {
            notes: 'old',
            items: [
                { name: 'A', unit_cost: 1 },
                { name: 'B', unit_cost: 2 }
            ]
        };
        assert.deepEqual(
            between(stored, {
                notes: CLEARED,
                items: [
                    { name: 'A', unit_cost: 1 },
                    { name: 'C', unit_cost: 2.5 }
                ]
            }),
            [
                { field: 'notes', old: 'old', new: CLEARED },
                { field: 'items[1].name', old: 'B', new: 'C' },
                { field: 'items[1].unit_cost', old: 2, new: 2.5 }
            ]
        );
    });

    it('show all lines where there are more or fewer of them, and of each only what we speak of', () => {
        assert.deepEqual(between({ items: [{ id: 7, name: 'A', amount: 3 }] }, { items: [{ name: 'A' }, { name: 'B' }] }), [
            { field: 'items', old: [{ name: 'A' }], new: [{ name: 'A' }, { name: 'B' }] }
        ]);
    });

    it('are told in days of the company', () => {
        const evening = Date.UTC(2026, 2, 4, 23) / 1000; // 18:00 in New York
        assert.deepEqual(between({ due_date: evening }, { due_date: Date.UTC(2026, 2, 4, 12) / 1000 }), []);
        assert.deepEqual(between({ due_date: evening }, { due_date: Date.UTC(2026, 2, 5, 23) / 1000 }), [
            { field: 'due_date', old: '2026-03-04', new: '2026-03-05' }
        ]);
    });

    it('leave custom fields of others alone, and see those that are not there yet', () => {
        assert.deepEqual(between({ metadata: { theirs: 1, region: 'west' } }, { metadata: { region: 'west', rank: '2' } }), [
            { field: 'metadata.rank', old: undefined, new: '2' }
        ]);
    });
});
