import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { numberCell } from './workbook-cell';
import { isoDate, serialDate, serialDuration, serialTime } from './workbook-date';
import { digitsText, percentText, plainDecimal, storedDecimal } from './workbook-number';
import { builtInFormat, numberStyle } from './workbook-number-format';

describe('number formats of workbooks', () => {
    for (const [kind, codes] of [
        [
            'plain',
            [
                'General',
                'GENERAL',
                'Standard',
                '@',
                '',
                '0',
                '0.00',
                '#,##0.00',
                '0.00E+00',
                '# ?/?',
                '[Red]0.00;-0.00',
                '0 "days"',
                '0\\ "h"',
                '_-* #,##0.00\\ "€"_-',
                '#,##0\\ [$SEK]',
                '[>=1000]0,"k"'
            ]
        ],
        ['percent', ['0%', '0.00%', '[Green]0.0%;[Red]-0.0%']],
        ['digits', ['00', '00000', '000-0000', '"No. "0000', '00\\/000', '00000_)', '[$-407]00000']],
        [
            'date',
            [
                'dd/mm/yyyy',
                'd-mmm-yy',
                'TT.MM.JJJJ',
                'm/d',
                '[$-F800]dddd, mmmm dd, yyyy',
                'yyyy"年"m"月"d"日"',
                '[$-411]ge.m.d',
                'mmmm',
                'dd/mm/yyyy hh:mm',
                'yyyy\\-mm\\-dd;@',
                '[$-1070000]d/mm/yyyy'
            ]
        ],
        ['time', ['h:mm', 'hh:mm:ss', 'mm:ss.0', 'h:mm AM/PM', '[$-F400]h:mm:ss\\ AM/PM']],
        ['duration', ['[h]:mm:ss', '[mm]:ss', '[ss]', '[hh]']]
    ] as const) {
        for (const code of codes) {
            it(`${code} is ${kind}`, () => assert.equal(numberStyle(code).kind, kind));
        }
    }

    it('end where a file cuts them short', () => {
        for (const code of ['"', '[', '\\', '_', '*', '[h', '"ddd', ';', '0;[']) {
            assert.ok(numberStyle(code).kind);
        }
    });

    it('are known by number', () => {
        const kinds = [0, 1, 2, 9, 14, 20, 22, 31, 46, 49, 57, 81, 163].map(id => numberStyle(builtInFormat(id)).kind);
        assert.deepEqual(kinds, [
            'plain',
            'plain',
            'plain',
            'percent',
            'date',
            'time',
            'date',
            'date',
            'duration',
            'plain',
            'date',
            'date',
            'plain'
        ]);
    });
});

describe('numbers of workbooks', () => {
    it('are plain decimals that mean the same', () => {
        fc.assert(
            fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), value => {
                const text = plainDecimal(value) ?? '';
                assert.match(text, /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/);
                assert.equal(Number(text), Number(value.toPrecision(15)) + 0);
                assert.equal(storedDecimal(String(value)), /^-?\d{16,}$/.test(String(value)) ? String(value) : text);
            })
        );
    });

    it('keep up to 15 digits exactly, and whole ones as they are written', () => {
        fc.assert(
            fc.property(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), value =>
                assert.equal(storedDecimal(String(value)), String(value))
            )
        );
        assert.deepEqual(['007', '1.50', '100', '1e2', '.5', '1.', 'abc', '', '1,5', 'NaN', '0x10'].map(storedDecimal), [
            '007',
            '1.5',
            '100',
            '100',
            '0.5',
            '1',
            ...Array<undefined>(5).fill(undefined)
        ]);
        assert.deepEqual(
            [plainDecimal(1e21), plainDecimal(1e-7), plainDecimal(-0), plainDecimal(Infinity)],
            ['1000000000000000000000', '0.0000001', '0', undefined]
        );
    });

    it('become percents by moving the point', () => {
        assert.deepEqual(['0.19', '0.195', '1', '0', '-0.005', '12.3456', '0.1'].map(percentText), [
            '19%',
            '19.5%',
            '100%',
            '0%',
            '-0.5%',
            '1234.56%',
            '10%'
        ]);
    });

    it('fill layouts of digits from the right', () => {
        const layoutOf = (code: string): readonly (string | undefined)[] => {
            const style = numberStyle(code);
            return style.kind === 'digits' ? style.layout : [];
        };
        assert.equal(digitsText('42', layoutOf('00000')), '00042');
        assert.equal(digitsText('-42', layoutOf('00000')), '-00042');
        assert.equal(digitsText('1234567', layoutOf('00-00')), '12345-67');
        assert.equal(digitsText('4.5', layoutOf('00')), undefined);
    });
});

describe('dates of workbooks', () => {
    it('count days in both calendars', () => {
        assert.deepEqual(
            [0, 1, 59, 60, 61, 2_958_465].map(day => serialDate(day, false)),
            ['1900-01-00', '1900-01-01', '1900-02-28', '1900-02-29', '1900-03-01', '9999-12-31']
        );
        assert.deepEqual(
            [0, 59, 60].map(day => serialDate(day, true)),
            ['1904-01-01', '1904-02-29', '1904-03-01']
        );
        assert.deepEqual(
            [-1, 2_958_466, NaN, Infinity].map(day => serialDate(day, false)),
            Array<undefined>(4).fill(undefined)
        );
    });

    it('round times to the second, and over midnight', () => {
        assert.equal(serialDate(46_085.4375, false), '2026-03-04 10:30:00');
        assert.equal(serialDate(46_085.999_999, false), '2026-03-05');
        assert.deepEqual(
            [serialTime(0.75, false), serialTime(0.999_999_9, false), serialTime(1.5, false)],
            ['18:00:00', '1900-01-01', '1900-01-01 12:00:00']
        );
        assert.deepEqual([serialDuration(1.5), serialDuration(-0.25), serialDuration(100)], ['36:00:00', '-06:00:00', '2400:00:00']);
    });

    it('are the same for every day, whichever way they are counted', () => {
        fc.assert(
            fc.property(fc.integer({ min: 61, max: 2_958_465 }), day => {
                const text = serialDate(day, false)!;
                assert.equal((Date.parse(text) - Date.UTC(1899, 11, 30)) / 86_400_000, day);
                assert.equal(day < 1462 || serialDate(day - 1462, true) === text, true);
            })
        );
    });

    it('may be written out', () => {
        assert.deepEqual(
            ['2026-03-04', '2026-03-04T00:00:00Z', '2026-03-04T10:30:00.5+02:00', '10:30', 'T10:30:05', 'x', ''].map(isoDate),
            ['2026-03-04', '2026-03-04', '2026-03-04 10:30:00', '10:30:00', '10:30:05', undefined, undefined]
        );
    });
});

describe('cells of workbooks', () => {
    it('are numbers where a date format stands above none', () => {
        assert.deepEqual(numberCell('-5', { kind: 'date' }, false), { text: '-5', type: 'n' });
        assert.deepEqual(numberCell('n/a', { kind: 'date' }, false), { text: 'n/a', type: 's' });
    });
});
