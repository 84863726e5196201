import * as assert from 'node:assert/strict';
import { DocumentTree } from './document-tree';
import { removeMember } from './remove-member';
import { applyTextEdits } from './text-range';

function removed(text: string, key: string): string {
    const property = new DocumentTree(text).nodeAt([key])?.parent;
    assert.ok(property);
    return applyTextEdits(text, removeMember(text, property));
}

describe('remove member', () => {
    for (const [name, before, key, after] of [
        ['the only one', '{ "a": 1 }', 'a', '{ }'],
        ['the first of a line', '{ "a": 1, "b": 2 }', 'a', '{ "b": 2 }'],
        ['one inside a line', '{ "a": 1, "b": 2, "c": 3 }', 'b', '{ "a": 1, "c": 3 }'],
        ['the last of a line, with the comma before', '{ "a": 1, "b": 2 }', 'b', '{ "a": 1 }'],
        ['the last of a line, with its comma', '{ "a": 1, "b": 2, }', 'b', '{ "a": 1, }'],
        ['a line', '{\n  "a": 1,\n  "b": 2\n}', 'a', '{\n  "b": 2\n}'],
        ['the last line', '{\n  "a": 1,\n  "b": 2\n}', 'b', '{\n  "a": 1\n}'],
        ['the last line with its comma', '{\n  "a": 1,\n  "b": 2,\n}', 'b', '{\n  "a": 1,\n}'],
        ['a line with its comment', '{\n  "a": 1, // one\n  "b": 2 // two\n}', 'a', '{\n  "b": 2 // two\n}'],
        ['the last line, not the comment of the one before', '{\n  "a": 1, // one\n  "b": 2\n}', 'b', '{\n  "a": 1 // one\n}'],
        ['a line with CRLF', '{\r\n  "a": 1,\r\n  "b": 2\r\n}', 'a', '{\r\n  "b": 2\r\n}'],
        ['several lines', '{\n  "a": {\n    "x": 1\n  },\n  "b": 2\n}', 'a', '{\n  "b": 2\n}'],
        ['not the comment above', '{\n  // numbers\n  "a": 1,\n  "b": 2\n}', 'a', '{\n  // numbers\n  "b": 2\n}']
    ] as const) {
        it(name, () => assert.equal(removed(before, key), after));
    }
});
