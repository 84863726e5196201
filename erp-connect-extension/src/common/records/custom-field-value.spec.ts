import * as assert from 'node:assert/strict';
import { CustomFieldType, customFieldOf } from '../invoiced/custom-field';
import { customFieldValue } from './custom-field-value';
import { Json } from './payload';
import { Refusal } from './refusal';

describe('custom field value', () => {
    const surroundings = { timeZone: 'America/Chicago', currency: 'EUR' };
    const read = (type: CustomFieldType, text: string, object = 'invoice'): Json | Refusal =>
        customFieldValue(text, { object, id: 'x', name: 'X', type, choices: ['North', 'South-East'] }, surroundings);
    const sixOClock = (day: number): number => Date.UTC(2026, 2, day, 12) / 1000;

    const right: [CustomFieldType, string, Json][] = [
        ['string', ' 007 ', ' 007 '],
        ['boolean', 'Ja', true],
        ['boolean', '0', false],
        ['double', '1,234.50', 1234.5],
        ['double', '(27.13)', -27.13],
        ['double', '12', 12],
        ['integer', '1,234,567', 1234567],
        ['money', '€ 1,234.50', 'eur,1234.5'],
        ['money', 'usd,12.5', 'usd,12.5'],
        ['enum', 'south-EAST ', 'South-East'],
        ['date', '2026-03-04', sixOClock(4)],
        ['date', '4 March 2026', sixOClock(4)],
        ['date', '04.03.2026', sixOClock(4)],
        ['date', '20260304', sixOClock(4)],
        ['date', '03/26/2026', Date.UTC(2026, 2, 26, 11) / 1000],
        ['date', '04/04/2026', Date.UTC(2026, 3, 4, 11) / 1000],
        ['date', '1772600400', 1772600400]
    ];
    for (const [type, text, value] of right) {
        it(`reads "${text}" of type ${type} as ${JSON.stringify(value)}`, () => {
            assert.deepEqual(read(type, text), value);
        });
    }

    it('of payments keeps money with its currency as an object', () => {
        assert.deepEqual(read('money', '1,234.50', 'payment'), { currency: 'eur', amount: 1234.5 });
        assert.deepEqual(read('money', 'jpy,500', 'payment'), { currency: 'jpy', amount: 500 });
    });

    const wrong: [CustomFieldType, string, string, string][] = [
        ['boolean', 'perhaps', 'cell.not-a-boolean', '"perhaps" is neither yes nor no.'],
        ['double', 'many', 'cell.not-a-number', '"many" is not a number.'],
        ['double', '1,500', 'cell.ambiguous-number', '"1,500" can be read in two ways.'],
        ['integer', '1.5', 'cell.not-a-whole-number', '"1.5" is not a whole number.'],
        ['money', 'free', 'cell.not-a-number', '"free" is not a number.'],
        ['enum', 'West', 'cell.not-a-choice', '"West" is not one of North, South-East.'],
        ['date', 'soon', 'cell.not-a-date', '"soon" is not a date.'],
        ['date', '31.02.2026', 'cell.not-a-date', '"31.02.2026" is not a date.'],
        ['date', '1969-12-31', 'cell.date-too-early', '"1969-12-31" is before 1970.'],
        ['date', '03/04/2026', 'cell.ambiguous-date', '"03/04/2026" can be read as 2026-04-03 and as 2026-03-04.']
    ];
    for (const [type, text, code, said] of wrong) {
        it(`refuses "${text}" of type ${type}`, () => {
            const refusal = read(type, text) as Refusal;
            assert.deepEqual([refusal.code, refusal.text], [code, said]);
            assert.ok(refusal.hint);
        });
    }

    it('takes any text of an enum without choices', () => {
        const field = customFieldOf({ object: 'invoice', id: 'x', type: 'enum' })!;
        assert.equal(customFieldValue('West', field, surroundings), 'West');
        assert.equal(field.name, 'x');
        assert.equal(customFieldOf({ object: 'invoice', id: 'x', type: 'colour' }), undefined);
        assert.equal(customFieldOf(undefined), undefined);
    });
});
