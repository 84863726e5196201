import * as assert from 'node:assert/strict';
import { arrangeElements, Element } from './arrange-elements';
import { DocumentTree } from './document-tree';
import { applyTextEdits } from './text-range';

function arranged(text: string, elements: readonly (number | string)[]): string {
    const array = new DocumentTree(text).root!;
    return applyTextEdits(
        text,
        arrangeElements(
            text,
            array,
            elements.map((each): Element => (typeof each === 'number' ? { from: each } : { value: each }))
        )
    );
}

const LINES = ['[ // all of them', '  // the first', '  "a", // behind a', '  "b",', '  "c" // behind c', '  // the end', ']'].join('\n');

describe('arrangeElements', () => {
    it('moves elements with their comments', () => {
        assert.equal(
            arranged(LINES, [2, 0, 1]),
            ['[ // all of them', '  "c", // behind c', '  // the first', '  "a", // behind a', '  "b"', '  // the end', ']'].join('\n')
        );
    });

    it('takes elements out with their comments', () => {
        assert.equal(arranged(LINES, [1, 2]), ['[ // all of them', '  "b",', '  "c" // behind c', '  // the end', ']'].join('\n'));
        assert.equal(arranged(LINES, [1]), ['[ // all of them', '  "b"', '  // the end', ']'].join('\n'));
        assert.equal(arranged(LINES, []), ['[ // all of them', '  // the end', ']'].join('\n'));
    });

    it('puts new ones anywhere', () => {
        assert.equal(arranged(LINES, [0, 1, 2, 'd']), LINES.replace('"c" // behind c', '"c", // behind c\n  "d"'));
        assert.equal(arranged(LINES, ['d', 0, 1, 2]), LINES.replace('  // the first', '  "d",\n  // the first'));
    });

    it('keeps to one line what is on one line', () => {
        assert.equal(arranged('["a", "b"]', [1, 0, 'c']), '["b", "a", "c"]');
        assert.equal(arranged('[ "a", "b" ]', [1]), '[ "b" ]');
        assert.equal(arranged('["a"]', [0, 'b']), '["a", "b"]');
        assert.equal(arranged('["a","b"]', ['c', 1, 0]), '["c", "b", "a"]');
    });

    it('fills an empty array line by line', () => {
        assert.equal(arranged('[]', ['a', 'b']), '[\n  "a",\n  "b"\n]');
        assert.equal(arranged('[\n]', ['a']), '[\n  "a"\n]');
    });

    it('keeps a trailing comma, and the ends of lines of Windows', () => {
        assert.equal(arranged('[\r\n  "a",\r\n  "b",\r\n]', [1, 0]), '[\r\n  "b",\r\n  "a",\r\n]');
        assert.equal(arranged('[\r\n  "a"\r\n]', [0, 'b']), '[\r\n  "a",\r\n  "b"\r\n]');
    });

    it('finds a comma behind a comment, and is not led astray by what is in one', () => {
        const text = '[\n  "a" /* , "x" */,\n  "b" // ]\n  , "c"\n]';
        const again = new DocumentTree(arranged(text, [2, 1, 0]));
        assert.deepEqual(again.errors, []);
        assert.deepEqual(
            again.root?.children?.map(({ value }) => String(value)),
            ['c', 'b', 'a']
        );
    });

    it('lets no comment to the end of a line swallow what comes behind it', () => {
        assert.equal(arranged('["a", "b", // b\n "c"]', [1, 0, 2]), '["b", // b\n "a",\n "c"]');
        assert.equal(arranged('[ // all\n  "a" ]', []), '[ // all\n ]');
        assert.equal(arranged('["a" // a\n, "b"]', [1]), '["b"]');
    });

    it('keeps the comment of an array that was empty', () => {
        assert.equal(arranged('[ /* none yet */ ]', ['a']), '[\n  "a" /* none yet */\n]');
        assert.equal(arranged('[ // none yet\n]', ['a']), '[ // none yet\n  "a"\n]');
    });

    it('changes no more than it must', () => {
        const array = new DocumentTree(LINES).root!;
        assert.deepEqual(arrangeElements(LINES, array, [{ from: 0 }, { from: 1 }, { from: 2 }]), []);
        const [edit] = arrangeElements(LINES, array, [{ from: 1 }, { from: 0 }, { from: 2 }]);
        assert.ok(edit.offset > LINES.indexOf('all of them') && edit.offset + edit.length < LINES.indexOf('"c"'));
    });
});
