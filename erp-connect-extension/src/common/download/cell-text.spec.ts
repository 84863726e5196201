import assert from 'node:assert/strict';
import { DownloadFieldType } from '../invoiced/download-field';
import { Destination, DownloadColumn } from '../mapping/download';
import { cellText } from './cell-text';

function shown(
    type: DownloadFieldType,
    value: string,
    destination: Partial<Destination> = {},
    column: Partial<DownloadColumn> = {}
): string {
    return cellText(type, { header: 'A', field: 'a', ...column }, { folder: 'out', ...destination })(value);
}

describe('cellText', () => {
    const FORMULAS = ["=cmd|'/c calc'!A0", '+1+cmd', '-2+3+A1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '=', '@'];
    for (const formula of FORMULAS) {
        it(`pain 42: ${JSON.stringify(formula)} is neutralised where it is text, and kept when told so`, () => {
            assert.equal(shown('text', formula), `'${formula}`);
            assert.equal(shown('text', formula, { formulas: 'keep' }), formula);
        });
    }

    for (const harmless of ['-12.50', '-1,234.50', '+49 30 123456', '+1 (555) 010-9999', '-', 'a=1', "'=1", '12.50', '']) {
        it(`pain 42: ${JSON.stringify(harmless)} is untouched`, () => assert.equal(shown('text', harmless), harmless));
    }

    it('pain 42: negative amounts and numbers are never touched, whatever their mark', () => {
        assert.equal(shown('money', '-12.50'), '-12.50');
        assert.equal(shown('number', '-0.5', { decimal: ',' }), '-0,5');
    });

    it('pain 42: what stands in a column of amounts and is none is neutralised', () => assert.equal(shown('money', '=1+1'), "'=1+1"));

    it('keeps every digit of an amount', () => {
        assert.equal(shown('money', '12345678901234567890.10', { decimal: ',' }), '12345678901234567890,10');
        assert.equal(shown('money', '0.10'), '0.10');
    });

    it('has the decimal mark of the column before that of the destination', () => {
        assert.equal(shown('money', '1.50', { decimal: ',' }, { decimal: '.' }), '1.50');
    });

    const DATES: readonly (readonly [DownloadFieldType, string, string | undefined, string | undefined, string])[] = [
        ['date', '2026-03-09', undefined, undefined, '2026-03-09'],
        ['date', '2026-03-09', 'DD/MM/YYYY', undefined, '09/03/2026'],
        ['date', '2026-03-09', 'DD/MM/YYYY', 'D.M.YY', '9.3.26'],
        ['date', '2026-03-09', 'YYYYMMDD', undefined, '20260309'],
        ['date', '2026-12-09', 'D MMMM YYYY', undefined, '9 December 2026'],
        ['date', '2026-12-09', 'D-MMM-YYYY', undefined, '9-Dec-2026'],
        ['date', 'soon', 'DD/MM/YYYY', undefined, 'soon'],
        ['time', '2026-03-09T02:05:07', undefined, undefined, '2026-03-09 02:05:07'],
        ['time', '2026-03-09T02:05:07', 'DD/MM/YYYY', undefined, '09/03/2026 02:05:07'],
        ['time', '2026-03-09T02:05:07', 'DD/MM/YYYY', 'YYYY-MM-DDTHH:mm', '2026-03-09T02:05'],
        ['time', '2026-03-09T02:05:07', undefined, 'YYYY-MM-DD', '2026-03-09']
    ];
    for (const [type, value, dateFormat, format, text] of DATES) {
        it(`writes the ${type} ${value} in ${format ?? dateFormat ?? 'no format'} as ${text}`, () => {
            assert.equal(shown(type, value, { dateFormat }, { format }), text);
        });
    }
});
