import { ApplicationError } from '@theia/core/lib/common/application-error';

export const CONNECTIONS_PATH = '/services/erp-connect/connections';
export const ConnectionsService = Symbol('ConnectionsService');

/** A bad name, URL or key; the message is for the person who typed it. The only error of this service. */
export const ConnectionRefused = ApplicationError.declare(-41001, (message: string) => ({ message, data: {} }));

export type ConnectionEnvironment = 'production' | 'sandbox' | 'custom';

export interface ConnectionInfo {
    readonly name: string;
    readonly environment: ConnectionEnvironment;
    /** e.g. `https://api.invoiced.com`. */
    readonly baseUrl: string;
    readonly hasKey: boolean;
    /** Where the key is kept: the key store of the operating system, or an encrypted file when there is none. */
    readonly keyStore: 'system' | 'file';
    /** Set while deliveries are paused because Invoiced refuses the key or the account. */
    readonly pausedBecause?: string;
}

/** `apiKey` absent keeps the stored key. The key travels only in this direction: nothing ever reads it back. */
export interface ConnectionDraft {
    readonly name: string;
    readonly environment: ConnectionEnvironment;
    /** Needed for `custom`; https, or http on this computer only. */
    readonly baseUrl?: string;
    readonly apiKey?: string;
}

export interface ConnectionTest {
    readonly ok: boolean;
    /** One sentence, e.g. `Connected to Acme Inc. (USD, America/Chicago).` or what went wrong. */
    readonly text: string;
    readonly hint?: string;
}

export interface ConnectionsService {
    list(): Promise<ConnectionInfo[]>;
    /** Throws an ApplicationError `ConnectionRefused` with a readable message for a bad name, URL or key. */
    save(draft: ConnectionDraft): Promise<void>;
    remove(name: string): Promise<void>;
    test(name: string): Promise<ConnectionTest>;
}
