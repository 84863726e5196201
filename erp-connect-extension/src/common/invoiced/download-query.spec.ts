import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { Download } from '../mapping/download';
import { epochSeconds } from '../records/zoned-time';
import { DownloadQuery, queryOf } from './download-query';

type Asked = Pick<Download, 'object' | 'columns' | 'filter'>;

function asked(object: Download['object'], fields: readonly string[], filter?: Download['filter']): Asked {
    return { object, columns: fields.map(field => ({ header: field, field })), filter };
}

function bounds(from: string, to: string, timeZone: string): readonly unknown[] {
    const { query } = queryOf(asked('invoice', ['number'], { from, to }), timeZone);
    return [query.start_date, query.end_date];
}

/** Of what has no days in it, so that no time zone matters. */
function ask(object: Download['object'], fields: readonly string[], filter?: Download['filter']): DownloadQuery {
    return queryOf(asked(object, fields, filter), 'UTC');
}

function iso(...texts: readonly string[]): readonly number[] {
    return texts.map(text => Date.parse(text) / 1000);
}

describe('the query of a download', () => {
    it('asks for nothing that the list shows by itself', () => {
        assert.deepEqual(ask('invoice', ['number', 'total', 'metadata.region']), { path: '/invoices', query: {} });
    });

    it('asks for the customer only where a column shows something of it beside its id', () => {
        assert.deepEqual(ask('payment', ['customer.id']).query, {});
        assert.deepEqual(ask('payment', ['customer.name']).query, { expand: 'customer' });
        assert.deepEqual(ask('payment', ['customer.metadata.region']).query, { expand: 'customer' });
        assert.deepEqual(ask('contact', ['customer.name']), { path: '/customers/{customer}/contacts', query: {} });
    });

    it('asks for what a list leaves out, once', () => {
        assert.deepEqual(ask('payment', ['applied_to.amount', 'applied_to.number', 'voided']).query, { include: 'applied_to' });
        assert.deepEqual(ask('invoice', ['sent', 'amount_paid', 'sent']).query, { include: 'amount_paid,sent' });
    });

    it('filters by fields, by custom fields, and writes a yes or no as the API does', () => {
        const filter = { status: 'paid', autopay: false, 'metadata.region': 'EMEA', customer: 12 };
        assert.deepEqual(ask('invoice', ['number'], filter).query, {
            'filter[status]': 'paid',
            'filter[autopay]': 0,
            'metadata[region]': 'EMEA',
            'filter[customer]': 12
        });
    });

    it('means the days of the company, also where clocks change', () => {
        assert.deepEqual(bounds('2026-01-31', '2026-01-31', 'Asia/Tokyo'), iso('2026-01-30T15:00:00Z', '2026-01-31T14:59:59Z'));
        assert.deepEqual(bounds('2026-01-31', '2026-01-31', 'America/Chicago'), iso('2026-01-31T06:00:00Z', '2026-02-01T05:59:59Z'));
        assert.deepEqual(bounds('2026-03-29', '2026-03-29', 'Europe/Berlin'), iso('2026-03-28T23:00:00Z', '2026-03-29T21:59:59Z'));
        assert.deepEqual(bounds('2026-12-31', '2026-12-31', 'UTC'), iso('2026-12-31T00:00:00Z', '2026-12-31T23:59:59Z'));
    });

    it('always holds the documents of its days and none of the days beside them', () => {
        const zones = ['Pacific/Auckland', 'Asia/Tokyo', 'Asia/Kathmandu', 'Europe/Berlin', 'UTC', 'America/Los_Angeles', 'America/Havana'];
        const day = fc.date({ min: new Date('2020-01-02'), max: new Date('2030-12-30'), noInvalidDate: true });
        fc.assert(
            fc.property(fc.constantFrom(...zones), day, fc.integer({ min: 0, max: 40 }), (zone, first, length) => {
                const at = (days: number): string => new Date(first.getTime() + days * 86_400_000).toISOString().slice(0, 10);
                const [start, end] = bounds(at(0), at(length), zone) as readonly [number, number];
                const isIn = (date: string, hour: number): boolean => {
                    const instant = epochSeconds(date, hour, zone);
                    return start <= instant && instant <= end;
                };
                return isIn(at(0), 6) && isIn(at(length), 18) && !isIn(at(-1), 18) && !isIn(at(length + 1), 6);
            }),
            { numRuns: 200 }
        );
    });
});
