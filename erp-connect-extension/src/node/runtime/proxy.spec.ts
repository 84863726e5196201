import assert from 'node:assert/strict';
import { preferProxy, proxyFor } from './proxy';

const URL_OF_CALLS = 'https://api.invoiced.com';

describe('proxy', () => {
    afterEach(() => preferProxy(undefined));

    const found = (environment: Record<string, string>, url = URL_OF_CALLS): ReturnType<typeof proxyFor> =>
        proxyFor(new URL(url), environment);
    const place = (environment: Record<string, string>, url?: string): string | undefined => {
        const proxy = found(environment, url);
        assert.ok(!proxy || 'place' in proxy, JSON.stringify(proxy));
        return proxy?.place;
    };

    it('is the one that the environment names, in lower case before upper', () => {
        assert.equal(found({}), undefined);
        assert.equal(found({ HTTPS_PROXY: ' ' }), undefined);
        assert.deepEqual(found({ HTTPS_PROXY: 'http://proxy:3128' }), {
            url: 'http://proxy:3128/',
            place: 'http://proxy:3128',
            hasLogin: false,
            source: 'HTTPS_PROXY'
        });
        assert.equal(place({ HTTPS_PROXY: 'http://upper:1', https_proxy: 'http://lower:1' }), 'http://lower:1');
        assert.equal(place({ HTTPS_PROXY: 'https://proxy' }), 'https://proxy');
        assert.equal(place({ HTTP_PROXY: 'http://proxy:1', http_proxy: 'http://proxy:1' }), undefined, 'that is for http');
    });

    it('may be written without http://', () => {
        assert.equal(place({ HTTPS_PROXY: 'proxy:3128' }), 'http://proxy:3128');
        assert.equal(place({ HTTPS_PROXY: 'name:word@10.0.0.1:3128' }), 'http://10.0.0.1:3128');
    });

    it('is named before that by the settings of the workbench, to which exceptions apply, too', () => {
        preferProxy('http://settings:1');
        assert.equal(place({ HTTPS_PROXY: 'http://environment:1' }), 'http://settings:1');
        assert.equal(place({ NO_PROXY: 'api.invoiced.com' }), undefined);
        preferProxy('');
        assert.equal(place({ HTTPS_PROXY: 'http://environment:1' }), 'http://environment:1');
    });

    it('does not show its login', () => {
        const proxy = found({ HTTPS_PROXY: 'http://name:word@proxy:3128' });
        assert.ok(proxy && 'place' in proxy);
        assert.deepEqual([proxy.place, proxy.hasLogin], ['http://proxy:3128', true]);
    });

    it('is told to be unusable without what it says, which may be a password', () => {
        for (const text of ['socks5://name:word@proxy:1080', 'http://name:word@', '::::', 'http://name:word@proxy:port']) {
            const proxy = found({ HTTPS_PROXY: text });
            assert.ok(proxy && 'mistake' in proxy, text);
            assert.match(`${proxy.mistake} ${proxy.hint}`, /^HTTPS_PROXY names no proxy that can be used Write it as http:\/\//);
        }
    });

    it('is not for this computer spoken to openly', () => {
        assert.equal(place({ HTTPS_PROXY: 'http://proxy:1', HTTP_PROXY: 'http://proxy:1' }, 'http://localhost:4000'), undefined);
    });

    const exceptions: readonly (readonly [list: string, url: string, isExcepted: boolean])[] = [
        ['*', URL_OF_CALLS, true],
        ['api.invoiced.com', URL_OF_CALLS, true],
        ['API.Invoiced.com', URL_OF_CALLS, true],
        ['example.com, invoiced.com', URL_OF_CALLS, true],
        ['example.com .invoiced.com', URL_OF_CALLS, true],
        ['*.invoiced.com', URL_OF_CALLS, true],
        ['invoiced.com:443', URL_OF_CALLS, true],
        ['invoiced.com:8443', URL_OF_CALLS, false],
        ['invoiced.com:8443', 'https://api.invoiced.com:8443', true],
        ['voiced.com', URL_OF_CALLS, false],
        ['api.invoiced.com.example.com', URL_OF_CALLS, false],
        [',, ', URL_OF_CALLS, false],
        ['.', URL_OF_CALLS, false],
        ['10.0.0.1', 'https://10.0.0.1', true],
        ['::1', 'https://[::1]:8443', true],
        ['[::1]:8443', 'https://[::1]:8443', true]
    ];
    for (const [list, url, isExcepted] of exceptions) {
        it(`${isExcepted ? 'is' : 'is not'} passed by for ${url} with the exceptions "${list}"`, () => {
            assert.equal(place({ HTTPS_PROXY: 'http://proxy:1', NO_PROXY: list }, url), isExcepted ? undefined : 'http://proxy:1');
            assert.equal(place({ HTTPS_PROXY: 'http://proxy:1', no_proxy: list }, url), isExcepted ? undefined : 'http://proxy:1');
        });
    }
});
