import * as assert from 'node:assert/strict';
import { findHeader } from './dialect-header';
import { splitSample } from './dialect-split';

describe('findHeader', () => {
    const samples: readonly [string, number | undefined, string][] = [
        ['in the first row', 1, 'Number;Customer;Amount\nINV-1;Acme;5\nINV-2;Smith;6'],
        ['above texts only', 1, 'Name;City;Country\nSmith;London;UK\nJones;Paris;FR'],
        ['with nothing below', 1, 'Number;Customer;Amount'],
        [
            'below title lines and blank ones',
            5,
            'Open items\nDate: 31.01.2026\nCompany 1000\n\nNumber;Customer;Amount\nINV-1;Acme;5\nINV-2;Smith;6'
        ],
        [
            'below title lines that a spreadsheet padded',
            3,
            'Open items;;;\n;;;\nNumber;Customer;Date;Amount\nINV-1;Acme;31.01.2026;5\nINV-2;Smith;31.01.2026;6'
        ],
        [
            'below one line of metadata',
            2,
            '"EXTF";700;21;"Buchungsstapel";13;20240130140440439;;"RE"\nUmsatz;Soll/Haben;WKZ;Kurs;Konto;Gegenkonto;Belegdatum;Belegfeld 1\n'
                + '119,00;S;EUR;;10000;8400;3101;RE-1\n238,00;S;EUR;;10001;8400;3101;RE-2'
        ],
        ['below a label and its value', 3, 'Company;Acme\n\nNumber;Amount\nINV-1;5\nINV-2;6'],
        ['above a blank line', 2, 'Open items\nNumber;Customer;Amount\n\nINV-1;Acme;5\nINV-2;Smith;6'],
        [
            'in a framed list',
            3,
            'Offene Posten\n\n|Konto|Beleg|Betrag|\n|-----|-----|------|\n|1000|4711|5,00|\n|1001|4712|6,00|'.replaceAll('|', ';')
        ],
        ['with numbers as names of columns', 1, 'Customer;Current;30;60;90\nAcme;1.00;2.00;3.00;4.00\nSmith;0.00;0.00;0.00;7.50'],
        ['with doubled names', 1, 'No;Amount;Text;Amount\n1;2;x;3\n2;3;y;4'],
        ['with empty names at the end', 1, 'No;Amount;;\n1;2;;\n2;3;;'],
        ['above records with gaps', 1, 'No;Name;Street;City;Phone\n1;Acme;;;\n2;Smith;;;\n3;Jones;;;'],
        ['of a single column', 1, 'Number\nINV-1\nINV-2'],
        ['nowhere, above values', undefined, 'INV-1;2026-01-31;5.00\nINV-2;2026-01-31;6.00'],
        ['nowhere, above numbered codes', undefined, 'INV-1;Acme;London\nINV-2;Smith;Paris\nINV-3;Jones;Rome'],
        ['nowhere, although a later row has only texts', undefined, 'A-1;Acme;5.00\nA-2;Smith;n/a\nA-3;Jones;6.00'],
        ['nowhere, below mail addresses', undefined, 'Acme;billing@acme.example\nSmith;john@smith.example']
    ];
    for (const [name, row, text] of samples) {
        it(`finds it ${name}`, () => assert.equal(findHeader(splitSample(text, ';', '"'))?.row, row));
    }
});
