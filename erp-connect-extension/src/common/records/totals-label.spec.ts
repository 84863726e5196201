import * as assert from 'node:assert/strict';
import { isReportLine, isSum, isSumOfNumber, isSumOfSomething } from './totals-label';

describe('totals label', () => {
    for (const text of [
        'Total',
        'TOTAL:',
        'Grand total:',
        '*** Grand Total ***',
        'Sub-total',
        'Subtotal',
        'Total EUR',
        'Total C-1:',
        'Summe 05/2026',
        'Total (USD):',
        'Total amount: 1,234.50',
        'Page total',
        'Total invoices 17',
        'Record count: 17',
        'Carried forward',
        'Summe',
        'Gesamtsumme',
        'Zwischensumme:',
        'Seitensumme',
        'Summe netto',
        'Übertrag',
        'ÜBERTRAG',
        'Anzahl Datensätze: 17',
        'Total général',
        'Sous-total',
        'TOTAL TTC',
        'À reporter',
        'Totale generale',
        'Totale fatture',
        'Suma total',
        'Total general',
        'Total geral',
        'Totaal',
        'Eindtotaal',
        'Łącznie',
        'Razem:',
        'RAZEM BRUTTO',
        'Suma strony',
        'Celkem',
        'I alt',
        'Sum totalt',
        'Summa inkl. moms',
        'Yhteensä',
        'Összesen:',
        'Ukupno',
        'Sveukupno',
        'Genel Toplam',
        'Kokku',
        'Kopā',
        'Iš viso:',
        'Общо',
        'ИТОГО:',
        'Γενικό σύνολο',
        '合計',
        '総合計',
        '売上合計',
        '小计',
        '합계'
    ]) {
        it(`"${text}" is a sum`, () => assert.ok(isSum(text)));
    }

    for (const text of [
        'Total SA',
        'Total Energies SE',
        'TotalEnergies',
        'Totalplan GmbH',
        'Total for ACME',
        'Summit Ltd',
        'Summer House',
        'Sumatra Coffee',
        'Page Consulting',
        'General Electric',
        'Total Fitness',
        'Total 24h Services',
        'Somme Bionic',
        'INV-1',
        '10001',
        'EUR',
        'Netto',
        'Consulting',
        '合計株式会社',
        ''
    ]) {
        it(`"${text}" is none`, () => assert.ok(!isSum(text)));
    }

    for (const text of [
        'Total for ACME Ltd',
        'Summe Kunde 10001 Müller GmbH',
        'Total client Dupont',
        'ACME Ltd Total',
        'Müller Ergebnis',
        'Total'
    ]) {
        it(`"${text}" is a sum where nothing points to a record`, () => assert.ok(isSumOfSomething(text)));
    }

    for (const text of ['Total SA', 'Total Energies SE', 'Consulting', 'ACME Ltd']) {
        it(`"${text}" is none even there`, () => assert.ok(!isSumOfSomething(text)));
    }

    for (const text of [
        '*** End of report ***',
        'END OF REPORT',
        'Report printed 12/05/2026 by ADMIN',
        'Printed on 2026-05-12',
        'Page 3 of 7',
        'Page 3',
        'Seite: 2',
        'Seite 1 von 3',
        'Gedruckt am 12.05.2026',
        '--- Ende der Liste ---',
        "Fin de l'état",
        'Imprimé le 12/05/2026',
        'Stampato il 12/05/2026',
        'Koniec raportu',
        'Impreso el 12/05/2026',
        'Einde rapport'
    ]) {
        it(`"${text}" is a line of the report`, () => assert.ok(isReportLine(text)));
    }

    for (const text of ['Page', 'Side AB', 'Report Ltd', 'Ende GmbH', 'Printed matter', 'Pages 4 U', 'INV-7', '']) {
        it(`"${text}" is none`, () => assert.ok(!isReportLine(text)));
    }

    it('is a sum behind a number, and not behind a name', () => {
        assert.deepEqual(['INV-1 Total', '10001 Summe', 'Fitness Total', 'INV-1', 'A 1'].map(isSumOfNumber), [
            true,
            true,
            false,
            false,
            false
        ]);
    });
});
