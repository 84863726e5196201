import { createCustomer, createInvoice, createPayment } from 'invoiced-simulator';
import { TestBench } from '../spec-support/test-bench';

export interface FileMappingParts {
    readonly kind?: 'invoice-pdfs' | 'attachments';
    readonly object?: string;
    readonly files?: string;
    readonly fileName?: string;
    readonly zip?: boolean;
    readonly wait?: number;
    readonly afterwards?: 'move' | 'keep' | 'delete';
}

/** What a record has attached, as the account holds it. */
export interface AttachedFile {
    readonly name: string;
    readonly location: 'pdf' | 'attachment';
    readonly content: Buffer;
}

/** A whole PDF of a few bytes that says something. */
export function pdf(text: string): string {
    return `%PDF-1.4\n% ${text}\n%%EOF\n`;
}

/** Files that come with a bench: mappings for PDFs and attachments, and what becomes of them in the account. */
export class AttachmentBench {
    constructor(readonly bench: TestBench) {}

    static async make(): Promise<AttachmentBench> {
        return new AttachmentBench(await TestBench.make());
    }

    /** A mapping over the folder `papers`. */
    writeMapping(parts: FileMappingParts = {}, name = 'papers'): string {
        const { kind = 'invoice-pdfs', object = 'invoice', files = '*', fileName = '{number}.pdf', ...rest } = parts;
        const source = { kind, folder: '../papers', files, fileName, ...rest };
        const mapping = { name, connection: 'main', upload: { source, object } };
        this.bench.folder.folder('papers');
        return this.bench.folder.write(`workspace/${name}.mapping.json`, JSON.stringify(mapping));
    }

    drop(name: string, content: string | Uint8Array): string {
        return this.bench.folder.write(`papers/${name}`, content);
    }

    names(folder = ''): string[] {
        return this.bench.names(`papers/${folder}`);
    }

    addInvoice(number: string, extra: Readonly<Record<string, string | boolean>> = {}): number {
        const account = this.bench.simulator.account();
        const customer = createCustomer(account, { name: `Customer of ${number}` });
        return createInvoice(account, { customer: customer.id, number, items: [{ quantity: 1, unit_cost: 100 }], ...extra }).id;
    }

    /** An invoice that is paid, and thereby closed. */
    addPaidInvoice(number: string): number {
        const id = this.addInvoice(number);
        const account = this.bench.simulator.account();
        const { customer } = account.tables.invoices.get(id)!;
        createPayment(account, { customer, amount: 100, currency: 'usd', applied_to: [{ type: 'invoice', invoice: id, amount: 100 }] });
        return id;
    }

    attached(type: string, id: number): AttachedFile[] {
        const { tables, fileBytes } = this.bench.simulator.account();
        return tables.attachments.find('parent', `${type}:${id}`).map(({ file_id, location }) => {
            const file = tables.files.get(file_id)!;
            return { name: file.name, location, content: fileBytes.get(file.key ?? '')! };
        });
    }

    /** How many calls were made of a kind, by method and the beginning of the path. */
    calls(method: string, path: string): number {
        return this.bench.simulator.journal.entries().filter(entry => entry.method === method && entry.path.startsWith(path)).length;
    }
}
