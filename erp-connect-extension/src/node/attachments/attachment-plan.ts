import { basename } from 'node:path';
import { keyText } from '../../common/records/natural-key';
import { RunnableFiles } from '../engine/loaded-mapping';

/** What is to become of one file: the payload of its delivery. */
export interface AttachmentPlan {
    /** Of the record, as the file name has it. */
    readonly number: string;
    /** What the file is called at Invoiced. */
    readonly name: string;
    readonly place: 'pdf' | 'attachment';
    readonly isZipped: boolean;
    /** Absolute path of the file. */
    readonly file: string;
    /** Set when another PDF was there before. */
    readonly replaces?: true;
    /** Set when the document was opened for the change: it is to be closed again. */
    readonly reopened?: true;
}

/** Where the ledger remembers what was attached. */
export interface AttachmentMemory {
    readonly object: string;
    readonly key: string;
}

/**
 * A document has one PDF, so that is remembered by the document alone. Attachments are remembered by document, name
 * and content: another content under the same name is another attachment, and both stay.
 */
export function memoryOf(object: string, plan: Pick<AttachmentPlan, 'number' | 'name' | 'place'>, contentHash: string): AttachmentMemory {
    const parts = plan.place === 'pdf' ? [] : [plan.name.toLowerCase(), contentHash];
    return { object: `${object}/${plan.place}`, key: [keyText(plan.number), ...parts].join('\u001f') };
}

/** The number in the name of a file. */
export function numberOf({ pattern }: RunnableFiles, path: string): string | undefined {
    return pattern.numberOf(basename(path));
}
