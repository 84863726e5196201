import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { HomeFolder } from '../runtime/home-folder';
import { UserError } from '../runtime/user-error';
import { TempFolder } from '../spec-support/temp-folder';
import { ConnectionStore } from './connection-store';
import { FileSecretStore } from './file-secret-store';

const KEY = 'secret-0123456789-abcdef';

describe('connection store', () => {
    let folder: TempFolder;
    let home: HomeFolder;
    let store: ConnectionStore;

    beforeEach(async () => {
        process.env.ERP_CONNECT_KEY_STORE = 'file';
        folder = new TempFolder();
        home = HomeFolder.open(folder.at('home'));
        store = await ConnectionStore.open(home);
    });

    afterEach(() => folder.remove());

    it('keeps connections by name, and never a key in clear', async () => {
        await store.save('b', 'production', undefined, KEY);
        await store.save(' a ', 'custom', ' https://example.com/ ', ` ${KEY}\n`);
        assert.deepEqual(store.list(), [
            { name: 'a', environment: 'custom', baseUrl: 'https://example.com' },
            { name: 'b', environment: 'production', baseUrl: 'https://api.invoiced.com' }
        ]);
        assert.equal(await store.secrets.get('a'), KEY);
        for (const name of readdirSync(home.path)) {
            const file = folder.at('home', name);
            assert.equal(readFileSync(file).includes(KEY), false, name);
            if (process.platform !== 'win32') {
                assert.equal(statSync(file).mode & 0o777, 0o600, name);
            }
        }
        assert.equal(process.platform === 'win32' || (statSync(home.path).mode & 0o777) === 0o700, true);
    });

    it('keeps the stored key when none is given', async () => {
        await store.save('a', 'production', undefined, KEY);
        await store.save('a', 'sandbox');
        await store.save('a', 'sandbox', undefined, '  ');
        assert.equal(await store.secrets.get('a'), KEY);
        assert.equal(store.find('a')?.environment, 'sandbox');
    });

    it('refuses what cannot be right, and changes nothing', async () => {
        await assert.rejects(store.save('a', 'production'), /needs an API key/);
        await assert.rejects(store.save('a', 'production', undefined, 'two words here'), /not an API key/);
        await assert.rejects(store.save('a', 'production', undefined, 'short'), /not an API key/);
        await assert.rejects(store.save('a', 'custom', 'http://example.com', KEY), UserError);
        await assert.rejects(store.remove('a'), /There is no connection "a"/);
        assert.deepEqual(store.list(), []);
        assert.equal(await store.secrets.get('a'), undefined);
    });

    it('forgets the key with the connection', async () => {
        await store.save('a', 'production', undefined, KEY);
        await store.remove('a');
        assert.deepEqual([store.find('a'), await store.secrets.get('a')], [undefined, undefined]);
    });

    it('sees what another process changed, and tells of its own changes', async () => {
        const told: string[] = [];
        store.onDidChange(name => told.push(name));
        const other = await ConnectionStore.open(home);
        await other.save('a', 'production', undefined, KEY);
        assert.deepEqual([store.find('a')?.name, await store.secrets.get('a'), told], ['a', KEY, []]);
        await store.save('b', 'production', undefined, KEY);
        await store.remove('a');
        assert.deepEqual([told, other.list().map(({ name }) => name)], [['b', 'a'], ['b']]);
    });

    it('says so when its list was damaged', () => {
        for (const text of ['{ nonsense', '{}', '']) {
            folder.write('home/connections.json', text);
            assert.throws(() => store.list(), /list of connections .* cannot be read/);
        }
    });
});

describe('file secret store', () => {
    let folder: TempFolder;

    beforeEach(() => (folder = new TempFolder()));
    afterEach(() => folder.remove());

    it('gives back what it was given, also to the next process', async () => {
        const file = folder.at('secrets.json');
        await new FileSecretStore(file).set('a', KEY);
        await new FileSecretStore(file).set('ü "x"', 'ключ');
        const store = new FileSecretStore(file);
        assert.deepEqual([await store.get('a'), await store.get('ü "x"'), await store.get('b')], [KEY, 'ключ', undefined]);
        await store.delete('a');
        await store.delete('never there');
        assert.equal(await store.get('a'), undefined);
    });

    it('never takes a damaged secret for a key', async () => {
        const file = folder.at('secrets.json');
        const store = new FileSecretStore(file);
        await store.set('a', KEY);
        const sealed = readFileSync(file, 'utf8');
        const { a } = JSON.parse(sealed) as { a: Record<string, string> };
        for (const part of ['iv', 'tag', 'data']) {
            const bytes = Buffer.from(a[part], 'base64');
            bytes[0] ^= 1;
            folder.write('secrets.json', JSON.stringify({ a: { ...a, [part]: bytes.toString('base64') } }));
            await assert.rejects(store.get('a'), /cannot be decrypted/);
        }
        folder.write('secrets.json', JSON.stringify({ a: { ...a, tag: Buffer.from(a.tag, 'base64').subarray(0, 4).toString('base64') } }));
        await assert.rejects(store.get('a'), /cannot be decrypted/, 'a shortened tag');
        folder.write('secrets.json', 'nonsense');
        await assert.rejects(store.get('a'), /cannot be read/);
        folder.write('secrets.json', sealed);
        folder.write('secrets.json.key', Buffer.alloc(32).toString('base64'));
        await assert.rejects(store.get('a'), /cannot be decrypted/);
    });
});
