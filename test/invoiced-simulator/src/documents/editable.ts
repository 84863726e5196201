import { refuse } from '../domain/api-error';
import { toFlag, type Fields } from '../domain/fields';

/** Refuses changes of voided documents, and of closed ones that the same call does not re-open. */
export function checkEditable(document: { voided: boolean; closed: boolean }, fields: Fields): void {
    if (document.voided) {
        throw refuse('Your changes cannot be saved because this document is voided.', 'voided');
    }
    const reopens = fields.has('closed') && !toFlag(fields.body['closed']);
    if (document.closed && !reopens) {
        throw refuse(
            'Your changes cannot be saved because this document is closed. ' + 'Please re-open the document to make any changes.',
            'closed'
        );
    }
}
