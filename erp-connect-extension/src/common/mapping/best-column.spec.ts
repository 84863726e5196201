import * as assert from 'node:assert/strict';
import { findObject } from '../invoiced/object-catalogue';
import { bestColumn } from './best-column';
import { columns } from './diagnostic-check.spec';
import { validateMapping } from './mapping-diagnostics';
import { applyTextEdits } from './text-range';

const INVOICE = findObject('invoice')!;
const CONTEXT = { headers: ['Belegnummer', 'Kundennummer', 'Einzelpreis'], rows: [['R-1', '1007', '12,50']] };

describe('best column', () => {
    it('is found in the languages that automatic matching knows', () => {
        assert.deepEqual(bestColumn(INVOICE, ['number'], CONTEXT), { property: 'number', value: 'Belegnummer' });
        assert.deepEqual(bestColumn(INVOICE, ['customer', 'account_number'], CONTEXT), {
            property: 'account_number',
            value: 'Kundennummer'
        });
    });

    it('is none that is used already, and none where nothing fits', () => {
        assert.equal(bestColumn(INVOICE, ['number'], CONTEXT, new Set([0])), undefined);
        assert.equal(bestColumn(INVOICE, ['purchase_order'], CONTEXT), undefined);
        assert.equal(bestColumn(INVOICE, ['number'], {}), undefined);
    });

    it('is what the fix of a missing property takes', () => {
        const text = columns('"number": "Belegnummer", "unit_cost": "Einzelpreis"');
        const [{ code, fix }] = validateMapping(text, CONTEXT);
        assert.equal(code, 'mapping.missing-needed-property');
        const fixed = applyTextEdits(text, fix!.edits);
        assert.ok(fixed.includes('"account_number": "Kundennummer"'), fixed);
        assert.deepEqual(validateMapping(fixed, CONTEXT), []);
    });

    it('is not taken away from a property that a person gave it to', () => {
        const text = columns('"notes": "Belegnummer", "account_number": "Kundennummer", "unit_cost": "Einzelpreis"');
        const [{ fix }] = validateMapping(text, CONTEXT);
        assert.ok(applyTextEdits(text, fix!.edits).includes('"number": "" }'));
    });
});
