import * as assert from 'node:assert/strict';
import { readEmail } from './email-address';
import { Refusal } from './refusal';
import { Remarked } from './remarked';

describe('email address', () => {
    for (const [text, address] of [
        ['a@x.com', 'a@x.com'],
        ['  a@x.com ', 'a@x.com'],
        ['a@x.com;', 'a@x.com'],
        ['Ann Lee <a@x.com>', 'a@x.com'],
        ['a@x.com, a@x.com', 'a@x.com']
    ]) {
        it(`reads "${text}"`, () => assert.equal(readEmail(text), address));
    }

    for (const text of ['a@x.com; b@x.com', 'a@x.com,b@x.com', 'a@x.com b@x.com', 'Ann <a@x.com>; Bob <b@x.com>']) {
        it(`sends the first of "${text}" and names the other`, () => {
            const read = readEmail(text);
            assert.ok(read instanceof Remarked);
            assert.equal(read.value, 'a@x.com');
            assert.equal(read.remark.text, 'Of several addresses only the first, a@x.com, is sent; b@x.com is left out.');
        });
    }

    for (const text of ['none', '@', 'a@', '@x.com', 'a@b@c', 'a@x.', '\uFFFD@x.com']) {
        it(`refuses "${text}"`, () => assert.ok(readEmail(text) instanceof Refusal));
    }
});
