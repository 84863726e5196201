import { findDownloadField } from '../../common/invoiced/download-fields';
import { Download } from '../../common/mapping/download';
import { ListCaller, RemoteRow } from './list-caller';

/** Kinds of documents that a payment may be applied to, and where they are. */
const PATHS: Readonly<Record<string, string>> = { invoice: '/invoices', estimate: '/estimates', credit_note: '/credit_notes' };

// Numbers that are kept: of a document paid in instalments it is asked for once.
const MOST_KEPT = 50_000;

/** Whether a column shows the number of a document that a payment was applied to. */
export function needsDocumentNumbers({ object, columns }: Pick<Download, 'object' | 'columns'>): boolean {
    return columns.some(({ field = '' }) => findDownloadField(object, field)?.needs === 'document-numbers');
}

/** Applications of payments name their documents by Invoiced's ids. People and ERPs know numbers: they are looked up. */
export class DocumentNumbers {
    private readonly known = new Map<string, Promise<string | undefined>>();

    constructor(private readonly caller: ListCaller) {}

    /** The same records; each application has the `number` of its document. */
    async addTo(records: readonly RemoteRow[]): Promise<readonly RemoteRow[]> {
        return Promise.all(
            records.map(async record => {
                const { applied_to: applications } = record;
                return Array.isArray(applications)
                    ? { ...record, applied_to: await Promise.all((applications as RemoteRow[]).map(each => this.withNumber(each))) }
                    : record;
            })
        );
    }

    private async withNumber(application: RemoteRow): Promise<RemoteRow> {
        const kind = Object.keys(PATHS).find(name => application[name] !== undefined && application[name] !== null);
        return kind === undefined ? application : { ...application, number: await this.numberOf(kind, application[kind]) };
    }

    private numberOf(kind: string, document: unknown): Promise<string | undefined> {
        if (typeof document === 'object') {
            return Promise.resolve((document as RemoteRow).number as string | undefined); // shown in full
        }
        const key = `${kind}/${String(document)}`;
        const known = this.known.get(key);
        if (known) {
            return known;
        }
        if (this.known.size >= MOST_KEPT) {
            this.known.clear();
        }
        const asked = this.caller
            .ask(PATHS[kind], { 'filter[id]': Number(document), per_page: 1 })
            .then(({ rows }) => rows[0]?.number as string | undefined);
        asked.catch(() => this.known.delete(key));
        this.known.set(key, asked);
        return asked;
    }
}
