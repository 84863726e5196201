import { pdfAttachment } from '../documents/attachments';
import type { Context } from '../http/api-request';
import type { ApiResponse } from '../http/api-response';
import type { Account } from '../store/account';
import type { DocumentRow } from '../store/rows';
import { tinyPdf } from './tiny-pdf';

/** Whether a retrieve call asks for the PDF instead of the JSON. */
export function wantsPdf({ request }: Context): boolean {
    return (request.headers.accept ?? '').startsWith('application/pdf');
}

/** What a generated PDF shows. */
type Printable = Pick<DocumentRow, 'id' | 'number' | 'total' | 'currency'>;

/** The PDF of a document: the file attached in its place, else a generated one. */
export function documentPdf(account: Account, object: string, label: string, row: Printable): ApiResponse {
    const attachment = pdfAttachment(account, object, row.id);
    const key = attachment && account.tables.files.get(attachment.file_id)?.key;
    const attached = key ? account.fileBytes.get(key) : undefined;
    const lines = [`${label} ${row.number}`, `Total ${row.total} ${row.currency.toUpperCase()}`];
    return {
        status: 200,
        contentType: 'application/pdf',
        headers: { 'Content-Disposition': `attachment; filename="${label} ${headerSafe(row.number)}.pdf"` },
        body: attached ?? tinyPdf(lines)
    };
}

function headerSafe(text: string): string {
    return text.replace(/[^\x20-\x7e]|["\\]/g, '_');
}
