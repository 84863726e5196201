import * as assert from 'node:assert/strict';
import { findObject, findProperty, isMetadataKey, objectIds } from './object-catalogue';
import { InvoicedObject } from './property';

function object(id: string): InvoicedObject {
    const found = findObject(id);
    assert.ok(found, id);
    return found;
}

function idOf(objectId: string, word: string): string | undefined {
    return findProperty(object(objectId), word)?.id;
}

describe('object catalogue', () => {
    it('holds every object of the import that is uploaded, with all operations of the import', () => {
        assert.deepEqual(objectIds(), ['customer', 'invoice', 'credit_note', 'estimate', 'payment', 'contact', 'item']);
        for (const id of objectIds()) {
            assert.deepEqual([...object(id).uploads].sort(), [...object(id).operations].sort(), id);
        }
        assert.equal(findObject('plan'), undefined);
        assert.equal(findObject('toString'), undefined);
    });

    it('knows what each object does with its customer', () => {
        assert.deepEqual(
            objectIds().map(id => [id, object(id).customer]),
            [
                ['customer', undefined],
                ['invoice', 'to-create'],
                ['credit_note', 'to-create'],
                ['estimate', 'to-create'],
                ['payment', 'to-find'],
                ['contact', 'to-find'],
                ['item', undefined]
            ]
        );
    });

    for (const id of objectIds()) {
        describe(id, () => {
            const { properties, naturalKeys, neededToCreate, operations, uploads } = object(id);

            it('names each property once', () => {
                const ids = properties.map(property => property.id);
                assert.deepEqual(ids, [...new Set(ids)]);
            });

            it('gives no alias to two properties, and no id as an alias of another', () => {
                const words = properties.flatMap(property => [property.id, ...(property.aliases ?? [])]);
                assert.deepEqual(words, [...new Set(words)]);
            });

            it('finds each property by id and by alias', () => {
                for (const property of properties) {
                    for (const word of [property.id, ...(property.aliases ?? [])]) {
                        assert.equal(findProperty(object(id), word), property, word);
                    }
                }
            });

            it('says of every property what is needed to convert and send it', () => {
                for (const property of properties) {
                    assert.notEqual(property.label, '', property.id);
                    assert.equal(property.type === 'enum', property.values !== undefined, property.id);
                    assert.equal(property.type === 'date', property.hour !== undefined, property.id);
                }
            });

            it('sends no two properties to the same field', () => {
                const places = properties.map(({ target, field }) => `${target} ${field}`);
                assert.deepEqual(places, [...new Set(places)]);
            });

            it('builds keys and needs from its own properties, and uploads with its own operations', () => {
                for (const word of [...naturalKeys, ...neededToCreate].flat()) {
                    assert.equal(idOf(id, word), word);
                }
                assert.deepEqual(
                    uploads.filter(each => !operations.includes(each)),
                    []
                );
            });
        });
    }

    const aliases: readonly (readonly [string, string, string | undefined])[] = [
        ['invoice', 'invoice_#', 'number'],
        ['invoice', 'document_number', 'number'],
        ['invoice', 'customer_number', 'account_number'],
        ['invoice', 'customer_name', 'customer'],
        ['invoice', 'customer_id', 'customer_id'],
        ['invoice', 'amount_due', 'starting_balance'],
        ['invoice', 'po_number', 'purchase_order'],
        ['invoice', 'zip_code_post_code', 'postal_code'],
        ['invoice', 'txn_currency', 'currency'],
        ['invoice', 'item_id', 'catalog_item'],
        ['invoice', 'name', 'name'],
        ['invoice', 'ship_to.city', 'ship_to.city'],
        ['invoice', 'billing_city', undefined],
        ['invoice', 'Number', undefined],
        ['invoice', '__proto__', undefined],
        ['customer', 'customer_id', 'number'],
        ['customer', 'customer_name', 'name'],
        ['customer', 'billing_country', 'country'],
        ['customer', 'credit_card_gateway', 'cc_gateway'],
        ['contact', 'customer_id', 'account_number'],
        ['contact', 'billing_contact', 'primary'],
        ['credit_note', 'credit_note_no', 'number'],
        ['credit_note', 'due_date', undefined],
        ['estimate', 'catalog_item', undefined],
        ['estimate', 'accounting_id', undefined],
        ['payment', 'check_#', 'reference'],
        ['payment', 'applied_to', 'type'],
        ['payment', 'invoice_number', 'invoice'],
        ['item', 'txn_currency', 'currency']
    ];
    for (const [objectId, word, expected] of aliases) {
        it(`takes ${word} of ${objectId} for ${expected ?? 'nothing'}`, () => {
            assert.equal(idOf(objectId, word), expected);
        });
    }

    it('sends the customer columns of an invoice to the fields of its customer', () => {
        const fields = object('invoice')
            .properties.filter(({ target }) => target === 'customer')
            .map(({ id, field }) => [id, field]);
        assert.deepEqual(fields, [
            ['customer', 'name'],
            ['account_number', 'number'],
            ['customer_id', 'id'],
            ['email', 'email'],
            ['address1', 'address1'],
            ['address2', 'address2'],
            ['city', 'city'],
            ['state', 'state'],
            ['postal_code', 'postal_code'],
            ['country', 'country'],
            ['phone', 'phone']
        ]);
    });

    it('puts dates at six in the morning and due dates at six in the evening', () => {
        const hours = object('invoice').properties.flatMap(({ id, hour }) => (hour === undefined ? [] : [[id, hour]]));
        assert.deepEqual(hours, [
            ['date', 6],
            ['due_date', 18],
            ['next_payment_attempt', 6],
            ['payment_plan_start_date', 6]
        ]);
    });

    it('finds custom fields of records and lines', () => {
        assert.deepEqual(findProperty(object('invoice'), 'metadata.Sales-Rep_2'), {
            id: 'metadata.Sales-Rep_2',
            label: 'Custom field Sales-Rep_2',
            type: 'string',
            target: 'metadata',
            field: 'Sales-Rep_2',
            maxLength: 255
        });
        assert.deepEqual(findProperty(object('invoice'), 'line_item_metadata.x'), {
            id: 'line_item_metadata.x',
            label: 'Custom field x of the line',
            type: 'string',
            target: 'line-metadata',
            field: 'x',
            maxLength: 255
        });
        assert.equal(findProperty(object('customer'), 'line_item_metadata.x'), undefined);
        assert.equal(findProperty(object('contact'), 'metadata.x'), undefined);
        assert.equal(findProperty(object('invoice'), 'metadata.'), undefined);
        assert.equal(findProperty(object('invoice'), 'metadata.a b'), undefined);
    });

    for (const [key, expected] of [
        ['a', true],
        ['A-z_9', true],
        ['a'.repeat(40), true],
        ['a'.repeat(41), false],
        ['', false],
        ['é', false],
        ['a.b', false]
    ] as const) {
        it(`${expected ? 'takes' : 'refuses'} ${JSON.stringify(key)} as the id of a custom field`, () => {
            assert.equal(isMetadataKey(key), expected);
        });
    }
});
