import * as assert from 'node:assert/strict';
import { completeHeaders, headerWords } from './header-words';

describe('headerWords', () => {
    const parts = (header: string): string =>
        headerWords(header)
            .flatMap(word => word.parts)
            .join(' ');

    it('splits at signs, changes of case and digits', () => {
        assert.equal(parts('InvoiceNumber'), 'invoice number');
        assert.equal(parts('CUST_TRX-TYPE/Name'), 'cust trx type name');
        assert.equal(parts('Tax1Amount'), 'tax 1 amount');
        assert.equal(parts('DOCNumber'), 'doc number');
        assert.equal(parts('P.IVA/TAX ID'), 'p iva tax id');
    });

    it('reads number signs and percent, and leaves currencies and date formats out', () => {
        assert.equal(parts('N° Facture'), 'number facture');
        assert.equal(parts('Invoice #'), 'invoice number');
        assert.equal(parts('IVA %'), 'iva percent');
        assert.equal(parts('Total facture (€)'), 'total facture');
        assert.equal(parts('Fecha dd/mm/yyyy'), 'fecha');
        assert.equal(parts('Datum (TT.MM.JJJJ)'), 'datum');
    });

    it('folds diacritics', () => {
        assert.equal(parts('Förfallodatum Größe Beløp Łódź'), 'forfallodatum grosse belop lodz');
    });
});

describe('completeHeaders', () => {
    it('gives headers the beginning they leave out', () => {
        assert.deepEqual(completeHeaders(['Addr 1 - Line 1', '   - Line 2', 'Date', ' - x']), [
            'Addr 1 - Line 1',
            'Addr 1 - Line 2',
            'Date',
            ' - x'
        ]);
    });
});
