import { notFound } from '../domain/api-error';
import type { JsonObject } from '../domain/json';
import { randomText } from '../domain/random';
import type { Account } from '../store/account';
import type { FileRow } from '../store/rows';
import { checkUpload, sanitizeName } from './upload-checks';

/** Where the simulator serves file bytes; stands for the files host. */
export const FILES_PATH = '/_files';

/** Finds a file or answers 404. */
export function getFile(account: Account, id: string): FileRow {
    const file = account.tables.files.get(Number(id));
    if (!file) {
        throw notFound('File', id);
    }
    return file;
}

/** Stores uploaded bytes after the server's checks. Invoiced API: files. */
export function storeUpload(account: Account, name: string, bytes: Buffer, baseUrl: string): FileRow {
    const type = checkUpload(name, bytes);
    const key = randomText(32);
    account.fileBytes.set(key, bytes);
    account.changes.record(() => account.fileBytes.delete(key));
    return putFile(account, { name: sanitizeName(name), size: bytes.length, type, url: `${baseUrl}${FILES_PATH}/${key}`, key });
}

/** Stores a file that is only a link; the simulator downloads nothing. */
export function storeLink(account: Account, url: string, name: string, size: number, type: string): FileRow {
    return putFile(account, { name, size, type, url, key: null });
}

/** Removes a file, its bytes and its attachments. */
export function deleteFile(account: Account, file: FileRow): void {
    account.tables.attachments.find('file', String(file.id)).forEach(attachment => account.tables.attachments.remove(attachment.id));
    account.tables.files.remove(file.id);
    const { key } = file;
    const bytes = key === null ? undefined : account.fileBytes.get(key);
    if (key !== null && bytes) {
        account.fileBytes.delete(key);
        account.changes.record(() => account.fileBytes.set(key, bytes));
    }
}

/** After a restart on another port stored files are served from there. */
export function moveFileUrls(account: Account, baseUrl: string): void {
    for (const file of account.tables.files.all()) {
        if (file.key !== null) {
            account.tables.files.put({ ...file, url: `${baseUrl}${FILES_PATH}/${file.key}` });
        }
    }
}

/** A file in an answer. */
export function presentFile(file: FileRow): JsonObject {
    const { id, name, size, type, url, created_at, updated_at } = file;
    return { id, object: 'file', name, size, type, url, created_at, updated_at };
}

function putFile(account: Account, file: Pick<FileRow, 'name' | 'size' | 'type' | 'url' | 'key'>): FileRow {
    const now = account.now();
    return account.tables.files.put({ ...file, id: account.tables.files.nextId(), created_at: now, updated_at: now });
}
