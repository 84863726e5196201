import * as assert from 'node:assert/strict';
import { covered } from './diagnostic-check.spec';
import { validateMapping } from './mapping-diagnostics';
import { applyTextEdits } from './text-range';

const download = { object: 'payment', columns: [{ header: 'Date', field: 'date' }], destination: { folder: 'out' } };

/** Codes and paths of what is wrong with a download that differs from a right one. */
function mistakes(change: object): readonly string[] {
    const text = JSON.stringify({ name: 'n', connection: 'c', download: { ...download, ...change } });
    return validateMapping(text).map(({ code, path }) => {
        covered.add(code);
        return `${code} ${path.slice(1).join('.')}`;
    });
}

describe('the rules of a download', () => {
    it('find nothing wrong with a right one', () => {
        assert.deepEqual(mistakes({}), []);
        const full = {
            schedule: { every: 'week', on: ['monday', 'friday'], at: '02:30', timeZone: 'Europe/Berlin', missed: 'all' },
            changes: 'since-last-run',
            filter: { method: 'check', 'metadata.region': 'EMEA', from: '2026-01-31' },
            columns: [
                { header: 'A', field: 'applied_to.number' },
                { header: 'B', value: '01' },
                { header: 'C', field: 'date', format: 'DD.MM.YYYY' }
            ],
            destination: { folder: 'out', file: '{mapping} {date}-{time}', format: 'xlsx', dateFormat: 'YYYYMMDD' }
        };
        assert.deepEqual(mistakes(full), []);
        assert.deepEqual(mistakes({ schedule: { cron: '30 2 * * *' } }), []);
    });

    it('tell each mistake at its place', () => {
        const cases: readonly (readonly [object, string])[] = [
            [{ object: 'paymnt' }, 'mapping.unknown-object object'],
            [{ columns: [] }, 'mapping.no-source columns'],
            [{ columns: [{ header: 'A' }] }, 'mapping.no-source columns.0'],
            [{ columns: [{ header: 'A', field: 'date', value: 'x' }] }, 'mapping.two-sources columns.0'],
            [{ columns: [{ header: 'A', field: 'dat' }] }, 'mapping.unknown-field columns.0.field'],
            [{ columns: [{ header: 'A', feld: 'date' }] }, 'mapping.unknown-key columns.0.feld'],
            [{ columns: [...download.columns, ...download.columns] }, 'mapping.duplicate-header columns.1.header'],
            [{ columns: [{ header: 'A', field: 'date', format: 'dd/mm/yyyy' }] }, 'mapping.bad-format columns.0.format'],
            [{ columns: [{ header: 'A', field: 'items.name' }] }, 'mapping.unknown-field columns.0.field'],
            [{ filter: { metod: 'check' } }, 'mapping.unknown-field filter.metod'],
            [{ filter: { applied_to: 'x' } }, 'mapping.unknown-field filter.applied_to'],
            [{ filter: { pdf_url: 'x' } }, 'mapping.unknown-field filter.pdf_url'],
            [{ filter: { from: '2026-02-30' } }, 'mapping.bad-value filter.from'],
            [{ filter: { to: 'tomorrow' } }, 'mapping.bad-value filter.to'],
            [{ filter: { updated_at: 1769817600 } }, 'mapping.bad-value filter.updated_at'],
            [{ filter: { amount: '1.250,00' } }, 'mapping.bad-value filter.amount'],
            [{ filter: { voided: 'no' } }, 'mapping.bad-value filter.voided'],
            [{ filter: { method: true } }, 'mapping.bad-value filter.method'],
            [{ schedule: { every: 'week', at: '02:30' } }, 'mapping.missing-key schedule'],
            [{ schedule: { every: 'day' } }, 'mapping.missing-key schedule'],
            [{ schedule: { every: 'day', at: '25:00' } }, 'mapping.bad-schedule schedule.at'],
            [{ object: 'charge', columns: [{ header: 'A', field: 'id' }], changes: 'since-last-run' }, 'mapping.changes-not-told changes'],
            [{ destination: { folder: 'out', file: '{day}' } }, 'mapping.bad-file-name destination.file'],
            [{ destination: { folder: 'out', file: 'a/b' } }, 'mapping.bad-file-name destination.file'],
            [{ destination: {} }, 'mapping.missing-key destination']
        ];
        for (const [change, mistake] of cases) {
            assert.deepEqual(mistakes(change), [mistake]);
        }
    });

    it('offer the word that was meant', () => {
        const text = JSON.stringify({
            name: 'n',
            connection: 'c',
            download: { ...download, columns: [{ header: 'A', field: 'referense' }] }
        });
        const [{ fix, range }] = validateMapping(text);
        assert.equal(text.slice(range.start.offset, range.end.offset), '"referense"');
        assert.equal(fix?.title, 'Change to "reference"');
    });

    it('say what a filter can be, and mend what is plain', () => {
        const found = (filter: object, change: object = {}): readonly (readonly [string, string | undefined])[] => {
            const text = JSON.stringify({ name: 'n', connection: 'c', download: { ...download, ...change, filter } });
            return validateMapping(text).map(({ text: said, hint, fix }) => [[said, hint].filter(Boolean).join(' '), fix?.title]);
        };
        assert.deepEqual(found({ metod: 'check' }), [
            ['Payments cannot be filtered by "metod". Did you mean "method"?', 'Change to "method"']
        ]);
        const [[shown, fix]] = found({ pdf_url: 'x' });
        assert.match(
            shown,
            /^Payments cannot be filtered by "pdf_url"\. The file can show it, but .* Possible: id, customer, date, .*, from, to\.$/
        );
        assert.equal(fix, 'Remove "pdf_url"');
        assert.deepEqual(found({ name: 'A' }, { object: 'contact', columns: [{ header: 'A', field: 'name' }] }), [
            ['Contacts cannot be filtered.', 'Remove "name"']
        ]);
        assert.deepEqual(found({ voided: 'no' }), [['"no" is neither true nor false.', 'Change to false']]);
        assert.deepEqual(found({ voided: 'perhaps' }), [['"perhaps" is neither true nor false.', undefined]]);
        assert.deepEqual(found({ voided: false, amount: -12.5, customer: 7, balance: '3.20', date: '2026-01-31' }), []);
    });

    it('mend mistakes of a schedule at their own places', () => {
        const schedule = { every: 'month', on: [1, '15'], at: '2:30', timeZone: 'Berlin' };
        const text = JSON.stringify({ name: 'n', connection: 'c', download: { ...download, schedule } });
        const found = validateMapping(text);
        assert.deepEqual(
            found.map(({ fix }) => fix?.title),
            ['Change to 15', 'Change to "02:30"', 'Change to "Europe/Berlin"']
        );
        const mended = applyTextEdits(
            text,
            found.flatMap(({ fix }) => fix?.edits ?? [])
        );
        assert.deepEqual(validateMapping(mended), []);
        assert.match(mended, /"on":\[1,15\]/);
    });

    it('refuse a mapping with both directions', () => {
        const upload = { source: { kind: 'invoice-pdfs', folder: 'in', files: '*.pdf', fileName: '{number}.pdf' }, object: 'invoice' };
        const text = JSON.stringify({ name: 'n', connection: 'c', upload, download });
        assert.deepEqual(
            validateMapping(text).map(({ code }) => code),
            ['mapping.two-directions']
        );
        covered.add('mapping.two-directions');
    });
});
