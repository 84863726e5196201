import * as assert from 'node:assert/strict';
import { sampleHeaders } from './sample-headers';

describe('sampleHeaders', () => {
    it('finds the headers below a title, whatever the delimiter', () => {
        assert.deepEqual(headers(Buffer.from('Open items\n\nBeleg;Größe;Datum\n1;2;01.02.2026\n2;3;02.02.2026\n')), [
            'Beleg',
            'Größe',
            'Datum'
        ]);
    });

    it('reads what Windows writes', () => {
        assert.deepEqual(headers(Buffer.from('Beleg;Gr\xf6\xdfe\r\nA1;2\r\nA2;3\r\n', 'latin1')), ['Beleg', 'Größe']);
        assert.deepEqual(headers(Buffer.from('\ufeffBeleg\tDatum\r\nA1\t01.02.2026\r\nA2\t02.02.2026\r\n', 'utf16le')), ['Beleg', 'Datum']);
        assert.deepEqual(headers(Buffer.from('\ufeffBeleg,Datum\nA1,2026-02-01\nA2,2026-02-02\n')), ['Beleg', 'Datum']);
    });

    it('does not mind a character that was cut in two', () => {
        const bytes = Buffer.from('Beleg,Name\nA1,Maß\nA2,Größe\n');
        const cut = bytes.subarray(0, bytes.lastIndexOf(0xb6));
        assert.deepEqual(sampleHeaders(cut, true), ['Beleg', 'Name']);
    });

    it('has none for a file without', () => {
        assert.deepEqual(headers(Buffer.from('')), []);
    });
});

function headers(bytes: Uint8Array): readonly string[] {
    return sampleHeaders(bytes, false);
}
