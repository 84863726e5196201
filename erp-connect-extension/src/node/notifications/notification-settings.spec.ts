import assert from 'node:assert/strict';
import { isDiagnostic, parseNotificationSettings } from './notification-settings';

const EMAIL = { server: 'smtp.example.com', from: 'erp@example.com', to: ['ar@example.com'] };

describe('notification settings', () => {
    function wrong(settings: unknown): string {
        const result = parseNotificationSettings(typeof settings === 'string' ? settings : JSON.stringify(settings));
        assert.ok(isDiagnostic(result), 'something is wrong');
        return result.text;
    }

    it('are read with comments and trailing commas', () => {
        const text = '{\n  // the chat\n  "webhook": { "url": "https://example.com/hook" },\n  "mended": true,\n}';
        assert.deepEqual(parseNotificationSettings(text), { webhook: { url: 'https://example.com/hook' }, mended: true });
    });

    it('may send without encryption to this computer only', () => {
        for (const url of ['http://localhost:8080/x', 'http://127.0.0.1/x', 'http://[::1]:1/']) {
            assert.equal(isDiagnostic(parseNotificationSettings(JSON.stringify({ webhook: { url } }))), false, url);
        }
        for (const url of ['http://example.com/', 'http://localhost.example.com/', 'http://127.0.0.1.example.com/']) {
            assert.match(wrong({ webhook: { url } }), /without encryption/, url);
        }
        for (const server of ['localhost', '127.0.0.1', '::1']) {
            const settings = { email: { ...EMAIL, server, encryption: 'none' } };
            assert.deepEqual(parseNotificationSettings(JSON.stringify(settings)), settings);
        }
        assert.match(wrong({ email: { ...EMAIL, encryption: 'none' } }), /smtp\.example\.com without encryption/);
    });

    const mistakes: [string, unknown, RegExp][] = [
        ['nothing at all', '', /./],
        ['a list', '[]', /start with \{/],
        ['broken JSON', '{ "webhook": ', /missing/],
        ['an unknown key', { webhok: {} }, /Did you mean "webhook"/],
        ['a secret', { webhook: { url: 'https://example.com', secret: 'whsec_x' } }, /no "secret" here/],
        ['no URL', { webhook: {} }, /"url" is missing/],
        ['half a URL', { webhook: { url: 'example.com/hook' } }, /not a URL/],
        ['another scheme', { webhook: { url: 'file:///etc/passwd' } }, /not a URL/],
        ['a password in the URL', { webhook: { url: 'https://a:b@example.com/' } }, /a password/],
        ['nobody to write to', { email: { ...EMAIL, to: [] } }, /somebody to go to/],
        ['something that is no address', { email: { ...EMAIL, to: ['ar@example.com', 'x'] } }, /"x" is not a mail address/],
        ['two addresses in one', { email: { ...EMAIL, to: ['a@example.com,b@example.com'] } }, /not a mail address/],
        ['a name around the sender', { email: { ...EMAIL, from: 'ERP <erp@example.com>' } }, /not a mail address/],
        ['a line break in an address', { email: { ...EMAIL, from: 'erp@example.com\r\nBcc: x@example.com' } }, /not a mail address/],
        ['one address without a list', { email: { ...EMAIL, to: 'ar@example.com' } }, /must be a list/],
        ['a port with the server', { email: { ...EMAIL, server: 'smtp.example.com/25' } }, /not the name of a server/],
        ['an impossible port', { email: { ...EMAIL, port: 70_000 } }, /at most 65535/],
        ['a negative pause', { pause: -1 }, /at least 0/]
    ];
    for (const [what, settings, text] of mistakes) {
        it(`refuse ${what}`, () => assert.match(wrong(settings), text));
    }
});
