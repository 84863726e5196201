import assert from 'node:assert/strict';
import { Account, createCustomer, createInvoice } from 'invoiced-simulator';

const PAPERS = 3;

/** One file of bytes that is to be brought to an invoice. */
export interface Paper {
    readonly name: string;
    readonly text: string;
}

/** Mappings that bring files to invoices, by name. */
export const PAPER_MAPPINGS = {
    pdfs: { kind: 'invoice-pdfs', folder: 'papers', files: '*.pdf', fileName: '{number}.pdf' },
    notes: { kind: 'attachments', folder: 'papers', files: '*.txt', fileName: 'note {number}.txt' }
} as const;

/** PDFs and notes for invoices that are in the account. Every third is closed and has another PDF. */
export class PaperFlow {
    private readonly customer: number;
    /** Id by number. */
    private readonly invoices = new Map<string, number>();

    constructor(private readonly account: Account) {
        this.customer = createCustomer(account, { name: 'Reader', number: 'R' }).id;
    }

    next(): readonly Paper[] {
        return Array.from({ length: PAPERS }, () => {
            const number = `DOC-${this.invoices.size + 1}`;
            const isClosed = this.isClosed(number);
            const items = [{ unit_cost: 100 }];
            const { id } = createInvoice(this.account, { customer: this.customer, number, items, closed: isClosed });
            this.invoices.set(number, id);
            if (isClosed) {
                this.addOldPdf(id);
            }
            return [
                { name: `${number}.pdf`, text: pdf(number) },
                { name: `note ${number}.txt`, text: `Note of ${number}` }
            ];
        }).flat();
    }

    private isClosed(number: string): boolean {
        return Number(number.slice('DOC-'.length)) % PAPERS === 0;
    }

    private addOldPdf(invoice: number): void {
        const { files, attachments } = this.account.tables;
        const times = { created_at: 1, updated_at: 1 };
        const { id } = files.put({ id: files.nextId(), name: 'old.pdf', size: 1, type: 'application/pdf', url: 'x', key: null, ...times });
        const parent = { parent_type: 'invoice', parent_id: invoice, file_id: id };
        attachments.put({ id: `invoice:${invoice}:${id}`, sequence: 0, ...parent, location: 'pdf', ...times });
    }

    check({ tables, fileBytes }: Account): void {
        for (const [number, id] of this.invoices) {
            const attached = tables.attachments.find('parent', `invoice:${id}`).map(({ file_id, location }) => {
                const content = fileBytes.get(tables.files.get(file_id)?.key ?? '');
                return `${location} ${content?.toString() ?? 'old'}`;
            });
            assert.deepEqual(attached.sort(), [`attachment Note of ${number}`, `pdf ${pdf(number)}`], number);
            assert.equal(tables.invoices.get(id)?.closed, this.isClosed(number), `${number} is not closed as it was`);
        }
    }
}

function pdf(text: string): string {
    return `%PDF-1.4\n% ${text}\n%%EOF\n`;
}
