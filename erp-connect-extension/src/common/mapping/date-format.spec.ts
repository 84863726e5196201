import * as assert from 'node:assert/strict';
import { dateFormatParts, dateFormatProblem, isDateFormat, suggestDateFormat } from './date-format';

describe('date format', () => {
    for (const format of [
        'DD/MM/YYYY',
        'MM/DD/YYYY',
        'DD.MM.YYYY',
        'D.M.YY',
        'YYYY-MM-DD',
        'YYYYMMDD',
        'DDMMYY',
        'DD-MMM-YYYY',
        'MMMM D, YYYY',
        'YYYY-MM-DD HH:mm:ss',
        'YYYY-MM-DDTHH:mm',
        'YYYYMMDDHHmmss',
        'DD/MM/YY HH:mm',
        'DMMMYYYY'
    ]) {
        it(`takes ${format}`, () => assert.equal(dateFormatProblem(format), undefined));
    }

    for (const [format, problem] of [
        ['', 'it lacks a day (D or DD)'],
        ['MM/YYYY', 'it lacks a day (D or DD)'],
        ['DD/YYYY', 'it lacks a month (M, MM, MMM or MMMM)'],
        ['DD/MM', 'it lacks a year (YY or YYYY)'],
        ['DD/MM/YYYY DD', 'it has a day (D or DD) twice'],
        ['DD/MM/YYY', '"Y" has no meaning in it'],
        ['dd/mm/yyyy', '"dd/mm/yyyy" has no meaning in it'],
        ['DD/MM/YYYY hh:mm', '"hh:mm" has no meaning in it'],
        ['DD/MM/YYYY mm:HH', 'the time must be written HH:mm or HH:mm:ss'],
        ['DMYYYY', 'D and M need a separator after them'],
        ['01/02/2026', '"01/02/2026" has no meaning in it']
    ] as const) {
        it(`refuses "${format}"`, () => {
            assert.equal(dateFormatProblem(format), problem);
            assert.equal(isDateFormat(format), false);
            assert.equal(dateFormatParts(format), undefined);
        });
    }

    it('splits a format into its parts', () => {
        assert.deepEqual(dateFormatParts('D. MMMM YYYYTHH:mm'), [
            { token: 'D' },
            { text: '. ' },
            { token: 'MMMM' },
            { text: ' ' },
            { token: 'YYYY' },
            { text: 'T' },
            { token: 'HH' },
            { text: ':' },
            { token: 'mm' }
        ]);
    });

    for (const [written, meant] of [
        ['dd/mm/yyyy', 'DD/MM/YYYY'],
        ['yyyy-MM-dd', 'YYYY-MM-DD'],
        ['m/d/yy', 'M/D/YY'],
        ['TT.MM.JJJJ', 'DD.MM.YYYY'],
        ['jj/mm/aaaa', 'DD/MM/YYYY'],
        ['gg/mm/aaaa', 'DD/MM/YYYY'],
        ['dd-mm-jjjj', 'DD-MM-YYYY'],
        ['dd/MM/yyyy hh:mm', 'DD/MM/YYYY HH:mm'],
        ['yyyy-mm-dd HH:MM:SS', 'YYYY-MM-DD HH:mm:ss'],
        ['soon', undefined],
        ['DD/MM/YYYY', undefined],
        ['', undefined]
    ] as const) {
        it(`takes "${written}" for ${meant ?? 'nothing else'}`, () => assert.equal(suggestDateFormat(written), meant));
    }
});
