import assert from 'node:assert/strict';
import { UserError } from '../runtime/user-error';
import { makeConnection } from './connection';

describe('connection', () => {
    for (const url of [
        'https://api.example.com',
        'http://localhost:8080',
        'http://127.0.0.1:1',
        'http://127.9.9.9',
        'http://[::1]:5',
        'https://example.com/api/'
    ]) {
        it(`takes ${url}`, () => {
            assert.equal(makeConnection('a', 'custom', url).baseUrl, url.replace(/\/$/, ''));
        });
    }

    const refused: [string, RegExp][] = [
        ['http://example.com', /without encryption/],
        ['http://127.0.0.1.evil.com', /without encryption/],
        ['http://localhost.evil.com', /without encryption/],
        ['http://0.0.0.0', /without encryption/],
        ['http://192.168.1.5', /without encryption/],
        ['ftp://localhost', /not a URL/],
        ['file:///etc/passwd', /not a URL/],
        ['example.com', /not a URL/],
        ['', /not a URL/],
        ['https://user:key@example.com', /more than a host/],
        ['https://example.com/?a=1', /more than a host/],
        ['https://example.com/#a', /more than a host/]
    ];
    for (const [url, text] of refused) {
        it(`refuses "${url}"`, () => {
            assert.throws(
                () => makeConnection('a', 'custom', url),
                (error: UserError) => error instanceof UserError && text.test(error.message) && error.hint !== undefined
            );
        });
    }

    for (const name of ['', ' a', 'a ', '-a', 'a/b', '../a', 'a\nb', 'a"b', '.', 'x'.repeat(65)]) {
        it(`refuses the name ${JSON.stringify(name)}`, () => {
            assert.throws(() => makeConnection(name, 'production'), UserError);
        });
    }

    it('takes names as people give them', () => {
        for (const name of ['a', 'Americas Division', 'Zürich 2', 'eu_west.1-b', '北京', 'x'.repeat(64)]) {
            assert.equal(makeConnection(name, 'sandbox').name, name);
        }
    });

    it('knows the addresses of Invoiced', () => {
        assert.equal(makeConnection('a', 'production').baseUrl, 'https://api.invoiced.com');
        assert.equal(makeConnection('a', 'sandbox', 'https://ignored.example').baseUrl, 'https://api.sandbox.invoiced.com');
    });
});
