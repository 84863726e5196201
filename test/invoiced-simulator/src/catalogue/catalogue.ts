import { creditNoteType, estimateType, invoiceType } from './documents';
import { itemType, paymentType } from './money';
import { contactType, customerType } from './people';
import type { ImportType } from './property';

const TYPES = [contactType, creditNoteType, customerType, estimateType, invoiceType, itemType, paymentType];

/** The import field catalogue: every type with its fields sorted by label. Invoiced API: field catalogue. */
export function importFieldCatalogue(): ImportType[] {
    return TYPES.map(type => ({ ...type, properties: [...type.properties].sort((a, b) => a.name.localeCompare(b.name, 'en')) }));
}
