import { notFound, refuse } from '../domain/api-error';
import { toFlag, toNumber } from '../domain/fields';
import { deleteFile, FILES_PATH, getFile, presentFile, storeLink, storeUpload } from '../files/files';
import type { Context } from '../http/api-request';
import { json, noContent, type ApiResponse } from '../http/api-response';
import { del, get, post, type Route } from '../http/router';
import type { Account } from '../store/account';
import type { FileRow } from '../store/rows';

/** Routes of files; the bytes themselves are also served without a key, as the files host does. */
export function fileRoutes(accounts: readonly Account[]): Route[] {
    return [
        post('/files', context => json(201, presentFile(createFile(context)))),
        get('/files/:id', ({ account, params }) => json(200, presentFile(getFile(account, String(params['id']))))),
        del('/files/:id', ({ account, params }) => {
            deleteFile(account, getFile(account, String(params['id'])));
            return noContent();
        }),
        get('/file/:key', ({ account, params }) => bytesOf([account], String(params['key']))),
        { method: 'GET', path: `${FILES_PATH}/:key`, open: ({ params }) => bytesOf(accounts, String(params['key'])) }
    ];
}

function createFile({ account, request }: Context): FileRow {
    const { body, query, parts, baseUrl } = request;
    const part = parts.find(candidate => candidate.field === 'file');
    if (part) {
        const name = typeof body['filename'] === 'string' && body['filename'] !== '' ? body['filename'] : part.fileName;
        const bytes = toFlag(query['base64']) ? Buffer.from(part.bytes.toString('latin1'), 'base64') : part.bytes;
        return storeUpload(account, name, bytes, baseUrl);
    }
    const { url, name, size, type } = body;
    if (typeof url !== 'string' || url === '') {
        throw refuse('Upload request body must contain url or file.');
    }
    return storeLink(account, url, String(name ?? url.split('/').pop()), toNumber(size), String(type ?? 'application/octet-stream'));
}

function bytesOf(accounts: readonly Account[], key: string): ApiResponse {
    for (const account of accounts) {
        const body = account.fileBytes.get(key);
        if (body) {
            const [file] = account.tables.files.find('key', key);
            return { status: 200, contentType: file?.type ?? 'application/octet-stream', body };
        }
    }
    throw notFound('File', key);
}
