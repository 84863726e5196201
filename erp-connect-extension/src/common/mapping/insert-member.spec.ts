import * as assert from 'node:assert/strict';
import { DocumentTree } from './document-tree';
import { insertMember } from './insert-member';
import { applyTextEdits } from './text-range';

function inserted(text: string, value = '1', path: readonly string[] = []): string {
    const object = new DocumentTree(text).nodeAt(path);
    assert.ok(object);
    return applyTextEdits(text, insertMember(text, object, 'new', value));
}

describe('insert member', () => {
    for (const [name, before, after] of [
        ['into nothing', '{}', '{\n  "new": 1\n}'],
        ['into blanks', '{\n}', '{\n  "new": 1\n}'],
        ['on the same line', '{ "a": 1 }', '{ "a": 1, "new": 1 }'],
        ['on the same line behind a comma', '{ "a": 1, }', '{ "a": 1, "new": 1 }'],
        ['on the same line behind a comment', '{ "a": 1 /* one */ }', '{ "a": 1 /* one */, "new": 1 }'],
        ['on its own line', '{\n    "a": 1\n}', '{\n    "a": 1,\n    "new": 1\n}'],
        ['with tabs', '{\n\t"a": 1\n}', '{\n\t"a": 1,\n\t"new": 1\n}'],
        ['with CRLF', '{\r\n  "a": 1\r\n}', '{\r\n  "a": 1,\r\n  "new": 1\r\n}'],
        ['behind a comma', '{\n  "a": 1,\n}', '{\n  "a": 1,\n  "new": 1,\n}'],
        ['behind a comment of the last member', '{\n  "a": 1 // one\n}', '{\n  "a": 1, // one\n  "new": 1\n}'],
        ['behind comma and comment', '{\n  "a": 1, // one\n}', '{\n  "a": 1, // one\n  "new": 1,\n}'],
        ['before a comment at the end', '{\n  "a": 1\n  // end\n}', '{\n  "a": 1,\n  "new": 1\n  // end\n}'],
        ['beside a comment alone', '{\n  // nothing yet\n}', '{\n  "new": 1\n  // nothing yet\n}'],
        ['where the brace is on the line', '{\n  "a": 1 }', '{\n  "a": 1,\n  "new": 1\n}'],
        ['behind a comma on a later line', '{\n  "a": 1 // one\n  , // more\n}', '{\n  "a": 1 // one\n  , // more\n  "new": 1,\n}'],
        ['behind a value of several lines', '{\n  "a": {\n    "b": 1\n  }\n}', '{\n  "a": {\n    "b": 1\n  },\n  "new": 1\n}']
    ] as const) {
        it(name, () => assert.equal(inserted(before), after));
    }

    it('deeper, with a value of several lines', () => {
        assert.equal(
            inserted('{\n  "a": {\n    "b": 1\n  }\n}', '{\n  "x": 1\n}', ['a']),
            '{\n  "a": {\n    "b": 1,\n    "new": {\n      "x": 1\n    }\n  }\n}'
        );
    });
});
