import * as assert from 'node:assert/strict';
import { datePattern } from './date-pattern';
import { writeDate } from './date-text';

describe('writeDate', () => {
    const formats = ['DD/MM/YYYY', 'MM/DD/YY', 'D.M.YYYY', 'DD. MMM YYYY', 'MMMM D, YYYY', 'YYYYMMDD', 'DD/MM/YYYY HH:mm:ss', 'M/D/YYYY H:mm A'];
    for (const format of formats) {
        it(`writes ${format} such that it can be read again`, () => {
            for (const date of ['2026-03-04', '2026-12-31', '1999-01-01']) {
                assert.equal(datePattern(format).read(writeDate(date, format)), date);
                assert.equal(datePattern(format).read(writeDate(`${date} 13:05:09`, format)), date);
            }
        });
    }

    it('keeps the time where the format has one', () => {
        assert.equal(writeDate('2026-03-04 13:05:09', 'DD/MM/YYYY HH:mm:ss'), '04/03/2026 13:05:09');
        assert.equal(writeDate('2026-03-04 13:05:09', 'M/D/YYYY H:mm A'), '3/4/2026 1:05 PM');
        assert.equal(writeDate('2026-03-04', 'D/M/YY'), '4/3/26');
    });
});
