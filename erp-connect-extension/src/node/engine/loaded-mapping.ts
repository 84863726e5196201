import { readFileSync, realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { findObject } from '../../common/invoiced/object-catalogue';
import { InvoicedObject, Operation } from '../../common/invoiced/property';
import { Diagnostic } from '../../common/mapping/diagnostic';
import { Mapping } from '../../common/mapping/mapping';
import { validateMapping } from '../../common/mapping/mapping-diagnostics';
import { parseMapping } from '../../common/mapping/mapping-document';
import { hashText } from './content-hash';

/** A mapping that can run. */
export interface RunnableMapping {
    /** Absolute path of the mapping file: its identity. */
    readonly id: string;
    readonly mapping: Mapping;
    readonly object: InvoicedObject;
    readonly operation: Operation;
    /** Absolute path of the source folder. */
    readonly folder: string;
    /** Hash of the part that says what becomes of a file. */
    readonly hash: string;
}

/** A mapping file as it was read: runnable, or with the reasons why not. */
export interface LoadedMapping {
    readonly id: string;
    readonly text: string;
    readonly diagnostics: readonly Diagnostic[];
    readonly runnable: RunnableMapping | undefined;
}

/** Reads a mapping file. Throws what the file system says when it cannot be read. */
export function loadMapping(file: string): LoadedMapping {
    const id = realpathSync(file);
    const text = readFileSync(id, 'utf8').replace(/^\uFEFF/, '');
    const document = parseMapping(text);
    const diagnostics = validateMapping(document);
    const runnable = diagnostics.some(({ severity }) => severity === 'error') ? undefined : makeRunnable(id, document.mapping);
    return { id, text, diagnostics, runnable };
}

function makeRunnable(id: string, mapping: Mapping | undefined): RunnableMapping | undefined {
    const object = mapping && findObject(mapping.upload?.object);
    if (!mapping || !object) {
        return undefined;
    }
    return {
        id,
        mapping,
        object,
        operation: mapping.upload.operation ?? 'upsert',
        folder: resolve(dirname(id), mapping.upload.source.folder),
        hash: hashText(JSON.stringify([mapping.connection, mapping.upload]))
    };
}
