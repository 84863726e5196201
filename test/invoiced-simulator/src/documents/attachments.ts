import { refuse } from '../domain/api-error';
import type { Fields } from '../domain/fields';
import type { JsonObject } from '../domain/json';
import { presentFile } from '../files/files';
import type { Account } from '../store/account';
import type { AttachmentRow } from '../store/rows';

type Location = AttachmentRow['location'];

/** Attachments of a record, oldest first. */
export function attachmentsOf(account: Account, parentType: string, parentId: number): AttachmentRow[] {
    return account.tables.attachments.find('parent', `${parentType}:${parentId}`).sort((a, b) => a.sequence - b.sequence);
}

/** The file that stands for the document's PDF: of several the oldest. */
export function pdfAttachment(account: Account, parentType: string, parentId: number): AttachmentRow | undefined {
    return attachmentsOf(account, parentType, parentId).find(attachment => attachment.location === 'pdf');
}

/** Adds one file to a record; the key is parent + file, so a second location changes nothing. */
export function attach(account: Account, parentType: string, parentId: number, fileId: number, location: Location): AttachmentRow {
    const id = `${parentType}:${parentId}:${fileId}`;
    const existing = account.tables.attachments.get(id);
    if (existing) {
        return existing;
    }
    const now = account.now();
    return account.tables.attachments.put({
        id,
        sequence: account.nextInSequence('attachment'),
        parent_type: parentType,
        parent_id: parentId,
        file_id: fileId,
        location,
        created_at: now,
        updated_at: now
    });
}

/**
 * Handles `attachments` and `pdf_attachment` of a document's body: on create
 * the files are added, on update they replace the whole set; an id that is no
 * file is passed over. Invoiced API: attachments.
 */
export function saveAttachments(account: Account, parentType: string, parentId: number, fields: Fields, isUpdate: boolean): void {
    const sent = fields.list('attachments');
    if (!sent) {
        return;
    }
    const wanted = sent.map(Number).filter(id => account.tables.files.get(id) !== undefined);
    if (isUpdate) {
        attachmentsOf(account, parentType, parentId)
            .filter(attachment => !wanted.includes(attachment.file_id))
            .forEach(attachment => account.tables.attachments.remove(attachment.id));
    }
    const pdf = Number(fields.body['pdf_attachment'] ?? Number.NaN);
    wanted.forEach(id => setLocation(account, parentType, parentId, id, id === pdf ? 'pdf' : 'attachment'));
}

/** The refusal of a file that is attached at this place already. */
export function checkNotAttached(account: Account, parentType: string, parentId: number, fileId: number, location: Location): void {
    const existing = account.tables.attachments.get(`${parentType}:${parentId}:${fileId}`);
    if (existing?.location === location) {
        throw refuse('Attachment already exists.');
    }
}

/** An attachment in an answer; it has no id of its own. */
export function presentAttachment(account: Account, row: AttachmentRow): JsonObject {
    const file = account.tables.files.get(row.file_id);
    return {
        object: 'attachment',
        location: row.location,
        file: file ? presentFile(file) : null,
        created_at: row.created_at,
        updated_at: row.updated_at
    };
}

function setLocation(account: Account, parentType: string, parentId: number, fileId: number, location: Location): void {
    const row = attach(account, parentType, parentId, fileId, location);
    if (row.location !== location) {
        account.tables.attachments.put({ ...row, location, updated_at: account.now() });
    }
}
