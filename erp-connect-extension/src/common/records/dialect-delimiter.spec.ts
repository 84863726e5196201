import * as assert from 'node:assert/strict';
import { findDelimiter, findNewline, findQuote } from './dialect-delimiter';

describe('findDelimiter', () => {
    const samples: readonly [string, string, string][] = [
        ['plain commas', ',', 'No,Name,Amount\n1,Acme,5.00\n2,Smith,6.00\n'],
        ['decimal commas in every row', ';', 'Nr;Name;Betrag\n1;A;1,50\n2;B;2,75\n3;C;1.000,00\n'],
        ['two decimal commas in every row', ';', 'Nr;Netto;Steuer\n1;1,50;0,29\n2;2,75;0,52\n'],
        ['decimal commas without a header', ';', '1;1,50\n2;2,75\n3;3,00\n'],
        ['commas in every text', ';', 'Nr;Name;Ort\n1;Smith, John;Paris, FR\n2;Doe, Jane;Rome, IT\n'],
        ['a semicolon in every text', ',', 'No,Text,Amount\n1,Sale; A,5\n2,Sale; B,6\n'],
        ['tabs and decimal commas', '\t', 'Konto\tBetrag\n1\t1,50\n2\t2,75\n'],
        ['pipes with a frame', '|', '|Konto|Betrag|\n|-----|------|\n|1000|1.500,00|\n|1001|2.500,00|\n'],
        ['delimiters inside of quotes', ',', 'No,Text\n1,"a;b;c;d"\n2,"e;f;g;h"\n'],
        ['integers', ',', '1,2,3\n4,5,6\n'],
        ['title lines', ';', 'Offene Posten, Stand 31.01.2026\nMandant 1, Werk 2\n\nNr;Betrag\n1;2,50\n2;3,50\n'],
        ['rows of different widths', ',', 'No,A,B,C\n1,x\n2,x,y\n3,x,y,z\n4,x,y,z\n'],
        ['a single row of headers', ';', 'Nr;Name;Betrag\n']
    ];
    for (const [name, delimiter, text] of samples) {
        it(`finds ${JSON.stringify(delimiter)} with ${name}`, () => assert.equal(findDelimiter(text, '"'), delimiter));
    }

    it('leaves a single column whole, decimal commas and all', () => {
        assert.equal(findDelimiter('Betrag\n1,50\n2,75\n3,00\n', '"'), ';');
        assert.equal(findDelimiter('Number\nINV-1\nINV-2\n', '"'), ',');
    });
});

describe('findQuote', () => {
    it('takes apostrophes for quotes only where they plainly enclose cells', () => {
        assert.equal(findQuote("'No','Name'\n'1','a,b'\n"), "'");
        assert.equal(findQuote("No,City\n1,'s-Hertogenbosch\n2,'t Goy\n"), '"');
        assert.equal(findQuote('No,Text\n1,"it\'s"\n'), '"');
        assert.equal(findQuote("No,Text\n'001,'002\n"), '"');
    });
});

describe('findNewline', () => {
    it('looks outside of quotes only', () => {
        assert.equal(findNewline('a,b\nc\n', '"'), '\n');
        assert.equal(findNewline('a,"x\ny"\r\nc\r\n', '"'), '\r\n');
        assert.equal(findNewline('a,"x\ny"\rc\r', '"'), '\r');
        assert.equal(findNewline('a,"x\r\ny"\nc\n', '"'), '\n');
        assert.equal(findNewline('a', '"'), '\n');
    });
});
