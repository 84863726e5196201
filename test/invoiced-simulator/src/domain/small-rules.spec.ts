import assert from 'node:assert/strict';
import { checkMetadata } from './metadata';
import { dueDateFromTerms } from './payment-terms';
import { isCountry } from './places';
import { daySpan, daySpanOf } from './time-zone';
import { parseTimestamp } from './timestamps';

const DAY = 86_400;

describe('payment terms', () => {
    it('name the number of days in several ways', () => {
        assert.equal(dueDateFromTerms(0, 'NET 30'), 30 * DAY);
        assert.equal(dueDateFromTerms(0, 'net-30'), 30 * DAY);
        assert.equal(dueDateFromTerms(0, 'Net15'), 15 * DAY);
        assert.equal(dueDateFromTerms(0, '2% 10 NET 30'), 30 * DAY);
    });

    it('leave the due date open otherwise', () => {
        assert.equal(dueDateFromTerms(0, 'Due on Receipt'), null);
        assert.equal(dueDateFromTerms(0, null), null);
    });
});

describe('timestamps', () => {
    it('are numbers, digits or a text that is a date', () => {
        assert.equal(parseTimestamp(1704412800), 1704412800);
        assert.equal(parseTimestamp('1704412800'), 1704412800);
        assert.equal(parseTimestamp('2024-01-05'), 1704412800);
        assert.equal(parseTimestamp('Jan-05-2024'), 1704412800);
        assert.equal(parseTimestamp('2024-01-05 06:00:00'), 1704434400);
        assert.equal(parseTimestamp('2024-01-05T06:00:00+01:00'), 1704430800);
    });

    it('are nothing else', () => {
        for (const value of ['soon', '2024-02-31', '05/2024', null, true, {}]) {
            assert.equal(parseTimestamp(value), null);
        }
    });
});

describe('days of a time zone', () => {
    it('begin and end at local midnight, clock changes included', () => {
        assert.deepEqual(daySpan('2024-01-05', 'America/Chicago'), {
            first: Date.UTC(2024, 0, 5, 6) / 1000,
            last: Date.UTC(2024, 0, 6, 6) / 1000 - 1
        });
        const change = daySpan('2024-03-31', 'Europe/Berlin');
        assert.equal(change && change.last - change.first + 1, 23 * 3600);
        assert.deepEqual(daySpanOf(Date.UTC(2024, 0, 6, 3) / 1000, 'America/Chicago'), daySpan('2024-01-05', 'America/Chicago'));
        assert.equal(daySpan('5 Jan', 'UTC'), null);
    });
});

describe('countries', () => {
    it('are ISO codes', () => {
        assert.deepEqual(['US', 'DE', 'XX', 'UK', 'Us', 'USA'].map(isCountry), [true, true, false, false, false, false]);
    });
});

describe('metadata limits', () => {
    it('are ten keys, 40 and 255 characters', () => {
        const eleven = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`k${index}`, 'v']));
        assert.throws(() => checkMetadata(eleven), {
            message: 'There can only be up to 10 metadata values. 11 values were provided.',
            param: 'metadata'
        });
        const long = 'k'.repeat(41);
        assert.throws(() => checkMetadata({ [long]: 'v' }), { message: `The \`${long}\` metadata key exceeds the 40 character limit.` });
        assert.throws(() => checkMetadata({ erp: 'v'.repeat(256) }), {
            message: 'The provided value for metadata.erp exceeds the 255 character limit.'
        });
        assert.deepEqual(checkMetadata({ erp: 'v'.repeat(255), gone: null }), { erp: 'v'.repeat(255) });
    });
});
