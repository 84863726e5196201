import { existsSync, readFileSync } from 'node:fs';
import { ConnectionEnvironment } from '../../common/connections-protocol';
import { HomeFolder } from '../runtime/home-folder';
import { UserError } from '../runtime/user-error';
import { writeFileSafely } from '../runtime/write-file-safely';
import { Connection, makeConnection } from './connection';
import { FileSecretStore } from './file-secret-store';
import { SecretStore } from './secret-store';
import { SystemSecretStore } from './system-secret-store';

const KEY = /^[\x21-\x7e]{8,128}$/;

/** The connections of this installation and their API keys. The file is read anew each time: the command line may have changed it. */
export class ConnectionStore {
    private readonly listeners = new Set<(name: string) => void>();

    private constructor(
        private readonly file: string,
        readonly secrets: SecretStore
    ) {}

    static async open(home: HomeFolder): Promise<ConnectionStore> {
        const secrets = (await SystemSecretStore.find(home.path)) ?? new FileSecretStore(home.secrets);
        return new ConnectionStore(home.connections, secrets);
    }

    list(): readonly Connection[] {
        if (!existsSync(this.file)) {
            return [];
        }
        const stored = this.read();
        return stored.map(({ name, environment, baseUrl }) => ({ name, environment, baseUrl }));
    }

    find(name: string): Connection | undefined {
        return this.list().find(connection => connection.name === name);
    }

    /** Adds or changes a connection. Without a key the stored one stays. Throws a `UserError` for bad input. */
    async save(name: string, environment: ConnectionEnvironment, baseUrl?: string, apiKey?: string): Promise<Connection> {
        const connection = makeConnection(name.trim(), environment, baseUrl?.trim());
        const key = apiKey?.trim();
        if (key !== undefined && key !== '' && !KEY.test(key)) {
            throw new UserError('This is not an API key of Invoiced.', 'Copy it from Settings > Developers > API Keys; it has no spaces.');
        }
        if (!key && (await this.secrets.get(connection.name)) === undefined) {
            throw new UserError('A new connection needs an API key.', 'Copy it from Settings > Developers > API Keys in Invoiced.');
        }
        if (key) {
            await this.secrets.set(connection.name, key);
        }
        const others = this.list().filter(other => other.name !== connection.name);
        this.write([...others, connection].sort((left, right) => left.name.localeCompare(right.name)));
        this.listeners.forEach(listener => listener(connection.name));
        return connection;
    }

    async remove(name: string): Promise<void> {
        if (!this.find(name)) {
            throw new UserError(`There is no connection "${name}".`, this.hintOfNames());
        }
        this.write(this.list().filter(connection => connection.name !== name));
        await this.secrets.delete(name);
        this.listeners.forEach(listener => listener(name));
    }

    /** Tells when a connection was added, changed or removed by this process. */
    onDidChange(listener: (name: string) => void): void {
        this.listeners.add(listener);
    }

    hintOfNames(): string {
        const names = this.list().map(connection => connection.name);
        return names.length > 0 ? `There are: ${names.join(', ')}.` : 'Add one with: erp-connect connection add NAME.';
    }

    private read(): readonly Connection[] {
        try {
            const stored = JSON.parse(readFileSync(this.file, 'utf8')) as unknown;
            if (Array.isArray(stored)) {
                return stored as Connection[];
            }
        } catch {
            // said below
        }
        throw new UserError(
            `The list of connections in ${this.file} cannot be read.`,
            'Correct this file, or remove it and add the connections again.'
        );
    }

    private write(connections: readonly Connection[]): void {
        writeFileSafely(this.file, JSON.stringify(connections, undefined, 2), 0o600);
    }
}
