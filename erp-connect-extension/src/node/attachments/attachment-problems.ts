import { Problem } from '../../common/problem';
import { RunnableFiles } from '../engine/loaded-mapping';
import { LARGEST_FILE, takenEndings } from './file-types';

type Words = Pick<Problem, 'code' | 'text' | 'hint'>;

const MENDED = 'The file stays where it is and is looked at again when it changes.';

export function noNumber({ id, pattern }: RunnableFiles, name: string): Problem {
    return {
        ...user({
            code: 'file.name-without-number',
            text: `The name "${name}" does not say which record the file belongs to: it does not match "${pattern.text}".`,
            hint: 'Rename the file, or correct "fileName" in the mapping: the file is then looked at again.'
        }),
        mapping: id,
        mappingPath: ['upload', 'source', 'fileName'],
        seen: name
    };
}

export function emptyFile(): Problem {
    return user({ code: 'file.empty', text: 'The file is empty.', hint: MENDED });
}

export function incompleteFile(ending: string): Problem {
    return user({
        code: ending === 'pdf' ? 'file.incomplete-pdf' : 'file.incomplete-zip',
        text:
            ending === 'pdf'
                ? 'The PDF is not complete: it has no end (%%EOF).'
                : `The ${ending} file is not complete: it has no directory at its end.`,
        hint: `It was probably cut off while it was written. Write it again. ${MENDED}`
    });
}

export function wrongContent(ending: string): Problem {
    return user({
        code: 'file.wrong-content',
        text: `The file is called .${ending}, but it is something else inside; Invoiced takes only files that are what they are called.`,
        hint: `Give it the ending of what it is. ${MENDED}`
    });
}

export function notAPdf(name: string): Problem {
    return user({
        code: 'file.not-a-pdf',
        text: `"${name}" is not a PDF; only a PDF can stand in the place of the PDF of an invoice.`,
        hint: `Let "files" in the mapping name PDFs only, or upload other files as "attachments". ${MENDED}`
    });
}

export function typeNotTaken({ mapping }: RunnableFiles, ending: string): Problem {
    const name = ending === '' ? 'without an ending' : `of the type .${ending}`;
    return {
        ...user({
            code: 'file.type-not-taken',
            text: `Invoiced takes no files ${name}. It takes ${takenEndings().join(', ')}.`,
            hint: `Say "zip": true in the source of the mapping "${mapping.name}": such files are then sent inside a ZIP.`
        }),
        mappingPath: ['upload', 'source']
    };
}

/** @param size in bytes, of what would be sent. */
export function tooLarge(size: number, isZipped: boolean): Problem {
    return user({
        code: 'file.too-large',
        text: `The file has ${mebibytes(size)} MiB${isZipped ? ' as a ZIP' : ''}; Invoiced takes at most ${mebibytes(LARGEST_FILE)} MiB.`,
        hint: `Make it smaller, say with images of a lower resolution. ${MENDED}`
    });
}

/** The record that a file belongs to is not in Invoiced yet. */
export function noDocument({ id, object, place }: RunnableFiles, number: string, file: string, days?: number): Problem {
    const what = `${nameOf(object.id)} ${number}`;
    return {
        code: 'file.no-document',
        severity: 'warning',
        kind: 'user',
        mapping: id,
        file,
        key: number,
        text:
            days === undefined
                ? `The ${what} is not in Invoiced, so the ${place === 'pdf' ? 'PDF' : 'file'} cannot be uploaded yet.`
                : `The file has waited ${days === 1 ? 'a day' : `${days} days`} for the ${what}, which is not in Invoiced.`,
        hint: 'It goes by itself when the record is there. Look whether its number stands in the file name as it does in Invoiced.'
    };
}

export function alreadyAttached({ object, place }: RunnableFiles, number: string): Problem {
    return {
        code: 'file.already-attached',
        severity: 'info',
        kind: 'user',
        key: number,
        text: `The same file was uploaded ${place === 'pdf' ? 'as the PDF of' : 'to'} the ${nameOf(object.id)} ${number} before: nothing was sent again.`
    };
}

/** `1 file waits for its invoice.` and the like. */
export function waitingText({ object }: RunnableFiles, count: number): string {
    const name = nameOf(object.id);
    return count === 1 ? `1 file waits for its ${name}.` : `${count} files wait for their ${name}s.`;
}

function user(words: Words): Problem {
    return { ...words, severity: 'error', kind: 'user' };
}

/** An object in a sentence: `credit_note` is a credit note. */
function nameOf(object: string): string {
    return object.replaceAll('_', ' ');
}

function mebibytes(bytes: number): string {
    const value = bytes / 1024 / 1024;
    return Number.isInteger(value) ? String(value) : (Math.ceil(value * 10) / 10).toFixed(1);
}
