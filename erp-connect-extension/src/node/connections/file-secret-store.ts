import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { writeFileSafely } from '../runtime/write-file-safely';
import { UserError } from '../runtime/user-error';
import { SecretStore } from './secret-store';

interface SealedSecret {
    readonly iv: string;
    readonly tag: string;
    readonly data: string;
}

const ALGORITHM = 'aes-256-gcm';
// Bytes. A shorter tag would be easier to forge, so none is taken.
const TAG_LENGTH = 16;

/**
 * Keeps keys in an encrypted file for computers without a key store (servers, containers). The file's own key lies
 * beside it, readable by this user only: this keeps API keys out of backups of single files, logs and screens, but
 * not from somebody who can read the whole state folder. The connections page says so openly.
 */
export class FileSecretStore implements SecretStore {
    readonly kind = 'file';

    constructor(private readonly file: string) {}

    async get(name: string): Promise<string | undefined> {
        const sealed = this.read()[name];
        return sealed && this.open(sealed);
    }

    async set(name: string, secret: string): Promise<void> {
        const iv = randomBytes(12);
        const cipher = createCipheriv(ALGORITHM, this.key(), iv);
        const data = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
        const sealed = { iv: iv.toString('base64'), tag: cipher.getAuthTag().toString('base64'), data: data.toString('base64') };
        this.write({ ...this.read(), [name]: sealed });
    }

    async delete(name: string): Promise<void> {
        const { [name]: _gone, ...rest } = this.read();
        this.write(rest);
    }

    private open(sealed: SealedSecret): string {
        try {
            const decipher = createDecipheriv(ALGORITHM, this.key(), Buffer.from(sealed.iv, 'base64'), { authTagLength: TAG_LENGTH });
            decipher.setAuthTag(Buffer.from(sealed.tag, 'base64'));
            return Buffer.concat([decipher.update(Buffer.from(sealed.data, 'base64')), decipher.final()]).toString('utf8');
        } catch {
            throw new UserError(`The stored API keys in ${this.file} cannot be decrypted.`, 'Enter the API key of the connection again.');
        }
    }

    private key(): Buffer {
        const keyFile = `${this.file}.key`;
        if (!existsSync(keyFile)) {
            writeFileSafely(keyFile, randomBytes(32).toString('base64'), 0o600);
        }
        return Buffer.from(readFileSync(keyFile, 'utf8'), 'base64');
    }

    private read(): Record<string, SealedSecret> {
        if (!existsSync(this.file)) {
            return {};
        }
        try {
            return JSON.parse(readFileSync(this.file, 'utf8')) as Record<string, SealedSecret>;
        } catch {
            throw new UserError(`The stored API keys in ${this.file} cannot be read.`, 'Remove this file and enter the API keys again.');
        }
    }

    private write(secrets: Record<string, SealedSecret>): void {
        writeFileSafely(this.file, JSON.stringify(secrets, undefined, 2), 0o600);
    }
}
