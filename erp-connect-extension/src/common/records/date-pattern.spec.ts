import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { datePattern } from './date-pattern';

describe('date pattern', () => {
    for (const [format, text, day] of [
        ['DD/MM/YYYY', '03/04/2026', '2026-04-03'],
        ['DD/MM/YYYY', '3/4/2026', '2026-04-03'],
        ['D/M/YYYY', '03/04/2026', '2026-04-03'],
        ['MM/DD/YYYY', '03/04/2026', '2026-03-04'],
        ['DD/MM/YYYY', ' 03/04/2026 ', '2026-04-03'],
        ['DD/MM/YYYY', '003/04/2026', undefined],
        ['DD/MM/YYYY', '03/04/26', undefined],
        ['DD/MM/YYYY', '03-04-2026', undefined],
        ['DD/MM/YYYY', '03/04/2026x', undefined],
        ['DD/MM/YYYY', '32/01/2026', undefined],
        ['DD/MM/YYYY', '03/13/2026', undefined],
        ['DD/MM/YYYY', '00/00/0000', undefined],
        ['DD/MM/YYYY', '03/04/0206', undefined],
        ['DD/MM/YYYY', '29/02/2100', undefined],
        ['DD/MM/YYYY', '29/02/2000', '2000-02-29'],
        ['DD/MM/YY', '03/04/26', '2026-04-03'],
        ['DD/MM/YY', '03/04/91', '1991-04-03'],
        ['YYYYMMDD', '20260403', '2026-04-03'],
        ['YYYYMMDD', '2026043', undefined],
        ['YYYYMMDDHHmmss', '20260403235959', '2026-04-03'],
        ['YYYY-MM-DDTHH:mm', '2026-04-03T23:59', '2026-04-03'],
        ['YYYY-MM-DD HH:mm:ss', '2026-04-03 23:59:59.123Z', '2026-04-03'],
        ['DDMMYY', '030426', '2026-04-03'],
        ['YYYY.MM.DD', '2026.05.01.', '2026-05-01'],
        ['YYYY.MM.DD', '2026. 5. 1.', '2026-05-01'],
        ['YYYY.MM.DD', '2026.05.01. 13:05', '2026-05-01'],
        ['YYYY.MM.DD.', '2026.05.01.', '2026-05-01'],
        ['YYYY.MM.DD', '2026.05.01..', undefined],
        ['YYYY.MMM.DD', '2026. május 1.', '2026-05-01'],
        ['YYYY.MMM.DD', '2026. máj. 1.', '2026-05-01'],
        ['D.M.YYYY', '1.5.2026.', '2026-05-01'],
        ['DD/MM/YYYY', '01/05/2026.', undefined],
        ['DD.MM.YYYY', '3. 4. 2026', '2026-04-03'],
        ['YYYY-MM-DD', '2026-04-03T00:00:00.000+02:00', '2026-04-03'],
        ['YYYY-MM-DD', '2026-04-03 00:00:00 UTC', '2026-04-03'],
        ['YYYY-MM-DD', '2026-04-03 25:00', undefined],
        ['YYYY-MM-DD', '2026-04-03 10', undefined],
        ['MM/DD/YYYY', '4/3/2026 12:00:00 AM', '2026-04-03'],
        ['MM/DD/YYYY', '4/3/2026, 11:30 p.m.', '2026-04-03'],
        ['DD-MMM-YYYY', '03-APR-2026', '2026-04-03'],
        ['DD-MMM-YYYY', '3-Sept-2026', '2026-09-03'],
        ['DD-MMM-YYYY', '03-XYZ-2026', undefined],
        ['MMMM D, YYYY', 'april 3rd, 2026', '2026-04-03'],
        ['MMMM D, YYYY', 'April 3,2026', '2026-04-03'],
        ['D. MMMM YYYY', '3. Mai 2026', '2026-05-03'],
        ['D. MMMM YYYY', '3.Mai 2026', '2026-05-03'],
        ['D. MMMM YYYY', '3. März 2026', '2026-03-03'],
        ['D. MMMM YYYY', '3. Ma\u0308rz 2026', '2026-03-03'],
        ['DD MMM YYYY', '3 de março de 2026', '2026-03-03'],
        ['DDMMMYYYY', '03APR2026', '2026-04-03'],
        ['DDMMMYYYY', '03.APR.2026', undefined],
        ['DD(MM)YYYY', '03(04)2026', '2026-04-03'],
        ['dd/mm/yyyy', '03/04/2026', undefined],
        ['nonsense', 'nonsense', undefined]
    ] as const) {
        it(`${format} reads "${text}" as ${day ?? 'no day'}`, () => assert.equal(datePattern(format).read(text), day));
    }

    const day = fc.date({ min: new Date('1970-01-01'), max: new Date('2069-12-31'), noInvalidDate: true });

    it('reads back every day in every format', () => {
        const formats = [
            'YYYY-MM-DD',
            'DD/MM/YYYY',
            'MM/DD/YY',
            'D.M.YYYY',
            'YYYYMMDD',
            'DDMMYY',
            'DD-MMM-YYYY',
            'MMMM D, YYYY',
            'DDMMMYY'
        ];
        fc.assert(
            fc.property(day, fc.constantFrom(...formats), (date, format) => {
                const name = new Intl.DateTimeFormat('en', { month: format.includes('MMMM') ? 'long' : 'short', timeZone: 'UTC' }).format(
                    date
                );
                const iso = date.toISOString().slice(0, 10);
                const [year, month, dayOfMonth] = iso.split('-');
                const text = format.replace(/Y+|M+|D+/g, token => {
                    const part = token.startsWith('Y') ? year.slice(-token.length) : token.startsWith('D') ? dayOfMonth : month;
                    return token.startsWith('MMM') ? name : token.length === 1 ? String(Number(part)) : part;
                });
                assert.equal(datePattern(format).read(text), iso, text);
            }),
            { numRuns: 500 }
        );
    });

    it('reads the long dates of the languages of our users', () => {
        const languages = ['en-US', 'en-GB', 'de', 'de-AT', 'fr', 'it', 'nl', 'da', 'nb', 'sv', 'es', 'pt', 'pl', 'cs', 'fi', 'ro'];
        fc.assert(
            fc.property(day, fc.constantFrom(...languages), (date, language) => {
                const text = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
                const read = ['DD MMM YYYY', 'MMM DD, YYYY'].map(format => datePattern(format).read(text)).find(each => each);
                assert.equal(read, date.toISOString().slice(0, 10), text);
            }),
            { numRuns: 500 }
        );
    });
});
