import * as assert from 'node:assert/strict';
import { baseUrlComplaint, keyText } from './connection-words';

describe('words about connections', () => {
    it('accepts https, and http on this computer', () => {
        const good = ['https://api.invoiced.com', 'http://localhost:4000', 'http://127.0.0.1:1', 'http://[::1]:8080/'];
        assert.deepEqual(good.map(baseUrlComplaint), [undefined, undefined, undefined, undefined]);
    });

    it('refuses what is no address, and http to elsewhere', () => {
        assert.match(baseUrlComplaint('api.invoiced.com') ?? '', /whole address/);
        assert.match(baseUrlComplaint('http://api.invoiced.com') ?? '', /https/);
        assert.match(baseUrlComplaint('file:///etc/hosts') ?? '', /https/);
    });

    it('says openly where the key is', () => {
        const connection = { name: 'a', environment: 'sandbox', baseUrl: 'https://x', hasKey: true, keyStore: 'file' } as const;
        assert.match(keyText(connection), /encrypted file/);
        assert.match(keyText({ ...connection, hasKey: false }), /No API key/);
    });
});
