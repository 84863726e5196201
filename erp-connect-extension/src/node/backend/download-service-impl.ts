import { inject, injectable } from '@theia/core/shared/inversify';
import { DownloadPreview, DownloadService } from '../../common/download-protocol';
import { CustomField, CustomFields } from '../../common/invoiced/custom-field';
import { DownloadField, DownloadFieldType } from '../../common/invoiced/download-field';
import { downloadFields } from '../../common/invoiced/download-fields';
import { DownloadObjectId, findDownloadObject } from '../../common/invoiced/download-objects';
import { Download } from '../../common/mapping/download';
import { computerZone } from '../../common/schedule/time-zone';
import { openSession } from '../cli/open-session';
import { ConnectionSession } from '../engine/connection-session';
import { UserError } from '../runtime/user-error';
import { EngineHost } from './engine-host';
import { FirstPages } from './first-pages';
import { previewOf } from './download-preview';

/** What a window asks for while a download is being made. */
@injectable()
export class DownloadServiceImpl implements DownloadService {
    @inject(EngineHost) private readonly host!: EngineHost;

    private readonly pages = new FirstPages();

    async timeZone(): Promise<string> {
        return computerZone();
    }

    async customFields(connection: string, object: DownloadObjectId): Promise<readonly DownloadField[]> {
        return this.withSession(connection, async session => {
            const fields = await session.fetchCustomFields();
            return fields instanceof CustomFields ? fieldsOf(object, fields) : [];
        });
    }

    async preview(connection: string, download: Download, anew: boolean): Promise<DownloadPreview> {
        try {
            const page = await this.pages.get(connection, download, anew, ask => this.withSession(connection, ask));
            return previewOf(page, download);
        } catch (error) {
            return { headers: [], rows: [], numeric: [], failure: reasonOf(error) };
        }
    }

    private async withSession<T>(connection: string, work: (session: ConnectionSession) => Promise<T>): Promise<T> {
        const session = await openSession(await this.host.connections(), connection);
        try {
            return await work(session);
        } finally {
            session.close();
        }
    }
}

const TYPES: Readonly<Record<CustomField['type'], DownloadFieldType>> = {
    string: 'text',
    enum: 'text',
    boolean: 'boolean',
    double: 'number',
    integer: 'number',
    date: 'date',
    money: 'money'
};

/** The custom fields of the record, of its lines and of its customer, as far as it has such. */
function fieldsOf(object: DownloadObjectId, fields: CustomFields): readonly DownloadField[] {
    const has = (prefix: string): boolean => downloadFields(object).some(({ id }) => id.startsWith(prefix));
    const under = (prefix: string, owner: string): readonly DownloadField[] =>
        fields.of(owner).map(({ id, name, type }) => ({ id: `${prefix}metadata.${id}`, label: name, type: TYPES[type] }));
    return [
        ...(findDownloadObject(object)?.hasMetadata ? under('', object) : []),
        ...(has('items.') ? under('items.', 'line_item') : []),
        ...(has('customer.') ? under('customer.', 'customer') : [])
    ];
}

function reasonOf(error: unknown): string {
    const { message, hint } = error as UserError;
    return hint ? `${message} ${hint}` : message;
}
