import * as assert from 'node:assert/strict';
import { rangeOfPath } from './json-range';

const text = '{\n  // a comment\n  "name": "Sage",\n  "upload": { "columns": { "date": "Inv Date", } },\n}';

describe('rangeOfPath', () => {
    it('finds the value', () => {
        assert.equal(cut(['upload', 'columns', 'date']), '"Inv Date"');
    });

    it('finds the key of the object that lacks the member', () => {
        assert.equal(cut(['upload', 'columns', 'number']), '"columns"');
    });

    it('goes to the beginning when nothing of the path is there', () => {
        assert.deepEqual(rangeOfPath(text, ['download']), { start: 0, end: 0 });
    });

    it('has nothing to say about an empty text', () => {
        assert.equal(rangeOfPath('', ['name']), undefined);
    });
});

function cut(path: string[]): string {
    const range = rangeOfPath(text, path);
    return range ? text.slice(range.start, range.end) : '';
}
