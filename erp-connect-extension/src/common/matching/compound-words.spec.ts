import * as assert from 'node:assert/strict';
import { splitCompound } from './compound-words';
import { Vocabulary } from './vocabulary';

describe('splitCompound', () => {
    const vocabulary = new Vocabulary([
        { language: 'de', words: { invoice: 'Rechnung', number: 'Nummer, Nr', customer: 'Kunde', date: 'Datum', sales: 'Verkauf' } },
        { language: 'en', words: { due: 'due', date: 'date' } }
    ]);

    it('finds words with what stands between them', () => {
        assert.deepEqual(splitCompound('rechnungsnummer', vocabulary), ['rechnung', 'nummer']);
        assert.deepEqual(splitCompound('kundennr', vocabulary), ['kunde', 'nr']);
        assert.deepEqual(splitCompound('verkaufsrechnungsdatum', vocabulary), ['verkauf', 'rechnung', 'datum']);
        assert.deepEqual(splitCompound('duedate', vocabulary), ['due', 'date']);
    });

    it('leaves a word alone that has a part nobody knows', () => {
        assert.equal(splitCompound('rechnungskreis', vocabulary), undefined);
        assert.equal(splitCompound('xnummer', vocabulary), undefined);
        assert.equal(splitCompound('nummer', vocabulary), undefined);
    });
});
