import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { findObject, findProperty } from '../invoiced/object-catalogue';
import { ColumnOptions } from '../mapping/mapping';
import { Converted, Notation, PLAIN_NOTATION, converterFor } from './converter';
import { DecimalMark, readDecimal } from './decimal-text';
import { Refusal } from './refusal';

// One line for each kind of property stands in conversion-examples.ts.
describe('converter', () => {
    const read = (id: string, text: string, options: ColumnOptions = {}, notation: Notation = {}): Converted => {
        const [objectId, propertyId] = id.split('/');
        const object = findObject(objectId)!;
        return converterFor(findProperty(object, propertyId)!, options, notation)(text);
    };
    const codeOf = (converted: Converted): string | undefined => (converted instanceof Refusal ? converted.code : undefined);

    it('prefers what the mapping says to what the column proved', () => {
        assert.equal(read('invoice/tax', '1,500', { decimal: ',' }, { mark: '.' }), 1.5);
        assert.equal(read('invoice/tax', '1,500', { thousands: ',' }, { mark: ',' }), 1500);
        assert.equal(read('invoice/tax', '1.500', { thousands: '.' }), 1500);
        assert.equal(read('invoice/date', '03/04/2026', { format: 'MM/DD/YYYY' }, { formats: ['DD/MM/YYYY'] }), '2026-03-04');
    });

    it('reads nothing in two ways where no column decided', () => {
        assert.equal(codeOf(read('invoice/tax', '1,500', {}, PLAIN_NOTATION)), 'cell.ambiguous-number');
        assert.equal(read('invoice/tax', '1,500.25', {}, PLAIN_NOTATION), 1500.25);
        assert.equal(read('invoice/tax', '1.125', {}, PLAIN_NOTATION), 1.125);
        assert.equal(codeOf(read('invoice/tax', '12,5', {}, PLAIN_NOTATION)), 'cell.not-a-number');
        assert.equal(codeOf(read('invoice/date', '03/04/2026', {}, PLAIN_NOTATION)), 'cell.not-a-date');
    });

    it('names the format that a date should have', () => {
        const texts = [
            read('invoice/date', 'soon', { format: 'MM/DD/YYYY' }),
            read('invoice/date', 'soon', {}, { formats: ['DD/MM/YYYY'] }),
            read('invoice/date', 'soon')
        ].map(refusal => (refusal as Refusal).text);
        assert.deepEqual(texts, [
            '"soon" is not a date in the format MM/DD/YYYY.',
            '"soon" is not a date in the format DD/MM/YYYY.',
            '"soon" is not a date.'
        ]);
    });

    it('gives equal results however often a text comes', () => {
        const convert = converterFor(findProperty(findObject('invoice')!, 'date')!, {}, { formats: ['DD/MM/YYYY'] });
        const texts = Array.from({ length: 25_000 }, (_, index) => `${(index % 31) + 1}/01/2026 00:00:00.${index % 12_000}`);
        assert.deepEqual(new Set(texts.map(text => String(convert(text)))).size, 31);
    });

    describe('lookup table', () => {
        const map = { A: 'company', a: 'person', ' Staat ': 'government', x: '' };

        for (const [text, value] of [
            ['A', 'company'],
            ['a', 'person'],
            ['STAAT', 'government'],
            ['x', undefined],
            ['company', 'company']
        ] as const) {
            it(`translates "${text}"`, () => assert.equal(read('customer/type', text, { map }), value));
        }

        it('takes what it gives as the mapping writes values', () => {
            assert.equal(read('invoice/date', 'x', { map: { x: '2026-01-31' }, format: 'DD.MM.YYYY' }), '2026-01-31');
            assert.equal(read('invoice/date', 'x', { map: { x: '31.01.2026' }, format: 'DD.MM.YYYY' }), '2026-01-31');
            assert.equal(read('invoice/tax', 'x', { map: { x: '1.5' } }, { mark: ',' }), 1.5);
            assert.equal(read('invoice/tax', 'x', { map: { x: '1,5' } }, { mark: ',' }), 1.5);
            assert.equal(codeOf(read('customer/type', 'x', { map: { x: 'club' } })), 'cell.not-a-choice');
        });

        it('knows no names that the mapping does not give', () => {
            assert.equal(read('customer/name', 'constructor', { map: {} }), 'constructor');
        });
    });

    it('keeps ids in custom fields and tells where digits were lost', () => {
        assert.equal(read('invoice/metadata.route', '007'), '007');
        assert.equal(codeOf(read('invoice/metadata.route', '1.23E+15')), 'cell.lost-digits');
        assert.equal(read('invoice/metadata.end', '03/04/2026', { format: 'DD/MM/YYYY' }), '2026-04-03');
        assert.equal(codeOf(read('invoice/metadata.end', 'soon', { format: 'DD/MM/YYYY' })), 'cell.not-a-date');
        assert.equal(read('invoice/line_item_metadata.weight', '1.234,50', { decimal: ',' }), '1234.5');
        assert.equal(read('invoice/metadata.weight', '1,234', { thousands: ',' }), '1234');
        assert.equal(codeOf(read('invoice/purchase_order', '1.23E+15')), 'cell.lost-digits');
        assert.equal(read('invoice/description', '1.23E+15'), '1.23E+15');
        assert.equal(read('invoice/metadata.country', 'Atlantis'), 'Atlantis');
        assert.equal(read('invoice/metadata.email', 'none'), 'none');
    });

    it('leaves it to Invoiced to judge the address of a customer who may be there already', () => {
        assert.equal(read('invoice/email', 'none'), 'none');
        assert.equal(codeOf(read('customer/email', 'none')), 'cell.not-an-email');
    });

    it('reads amounts at once or with care, but never differently', () => {
        const amounts = fc.tuple(fc.constantFrom('', '-', '$', ' '), fc.string({ unit: fc.constantFrom(...'01239.,'), maxLength: 14 }));
        fc.assert(
            fc.property(amounts, fc.constantFrom<DecimalMark>('.', ','), ([sign, digits], mark) => {
                const text = sign + digits;
                const slow = readDecimal(text, mark);
                const quick = read('invoice/tax', text, {}, { mark });
                assert.equal(
                    quick instanceof Refusal,
                    slow instanceof Refusal || slow.replace(/^-?0?\.?0*/, '').replace('.', '').length > 15,
                    text
                );
                assert.ok(quick instanceof Refusal || Object.is(quick, Number(slow)), text);
            }),
            { numRuns: 2000 }
        );
    });
});
