/** Keeps API keys at rest, by connection name. */
export interface SecretStore {
    /** `system`: the key store of the operating system; `file`: an encrypted file in the state folder. */
    readonly kind: 'system' | 'file';
    get(name: string): Promise<string | undefined>;
    set(name: string, secret: string): Promise<void>;
    delete(name: string): Promise<void>;
}
