import { SecretStore } from './secret-store';

const SERVICE = 'ERP Connect';

interface Keyring {
    getPassword(service: string, account: string): Promise<unknown>;
    setPassword(service: string, account: string, password: string): Promise<void>;
    deletePassword(service: string, account: string): Promise<boolean>;
}

/** Keeps keys in the key store of the operating system. */
export class SystemSecretStore implements SecretStore {
    readonly kind = 'system';

    private constructor(
        private readonly keyring: Keyring,
        private readonly scope: string
    ) {}

    /**
     * Tries the key store with a value of its own; `undefined` when there is none that lasts. On Linux without a
     * desktop session the library falls back to the kernel's keyring, which forgets everything at a restart: a
     * service would lose its keys, so that does not count.
     *
     * @param scope tells the keys of one state folder from those of another.
     */
    static async find(scope: string): Promise<SystemSecretStore | undefined> {
        if (process.env.ERP_CONNECT_KEY_STORE === 'file' || (process.platform === 'linux' && !process.env.DBUS_SESSION_BUS_ADDRESS)) {
            return undefined;
        }
        try {
            const store = new SystemSecretStore((await import('@napi-rs/keyring/keytar.js')) as unknown as Keyring, scope);
            await store.set('self-test', 'works');
            const works = (await store.get('self-test')) === 'works';
            await store.delete('self-test');
            return works ? store : undefined;
        } catch {
            return undefined; // no key store here: the caller falls back to the encrypted file and says so
        }
    }

    async get(name: string): Promise<string | undefined> {
        const secret = await this.keyring.getPassword(SERVICE, this.account(name));
        return typeof secret === 'string' ? secret : undefined;
    }

    async set(name: string, secret: string): Promise<void> {
        await this.keyring.setPassword(SERVICE, this.account(name), secret);
    }

    async delete(name: string): Promise<void> {
        await this.keyring.deletePassword(SERVICE, this.account(name));
    }

    private account(name: string): string {
        return `${this.scope} ${name}`;
    }
}
