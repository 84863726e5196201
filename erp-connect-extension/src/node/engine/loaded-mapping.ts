import { readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { MappingStatus } from '../../common/engine-protocol';
import { downloadObjectLabel } from '../../common/invoiced/download-objects';
import { findObject } from '../../common/invoiced/object-catalogue';
import { InvoicedObject, Operation } from '../../common/invoiced/property';
import { Diagnostic } from '../../common/mapping/diagnostic';
import { FileNamePattern, compileFileName, isPatternProblem } from '../../common/mapping/file-name-pattern';
import { FileUpload, Upload, UploadMapping, isDownload } from '../../common/mapping/mapping';
import { validateMapping } from '../../common/mapping/mapping-diagnostics';
import { MappingDocument, parseMapping } from '../../common/mapping/mapping-document';
import { RunnableDownload, runnableDownload } from '../download/runnable-download';
import { hashText } from './content-hash';

/** An upload that can run. What differs between the two kinds is asked of `byKind` and nowhere else. */
export type RunnableMapping = RunnableTable | RunnableFiles;

/** Rows of tables become records. */
export interface RunnableTable extends Runnable {
    readonly kind: 'table';
    readonly mapping: UploadMapping & { readonly upload: Upload };
    readonly operation: Operation;
}

/** Files are attached as they are. */
export interface RunnableFiles extends Runnable {
    readonly kind: 'files';
    readonly mapping: UploadMapping & { readonly upload: FileUpload };
    readonly operation: 'attach';
    /** Finds the number of the record in a file name. */
    readonly pattern: FileNamePattern;
    /** `pdf`: the file is the document's own PDF; `attachment`: one more file. */
    readonly place: 'pdf' | 'attachment';
}

interface Runnable {
    /** Absolute path of the mapping file: its identity. */
    readonly id: string;
    readonly object: InvoicedObject;
    /** Absolute path of the source folder. */
    readonly folder: string;
    /** Hash of the part that says what becomes of a file. */
    readonly hash: string;
}

/** A mapping file as it was read: runnable, or with the reasons why not. */
export interface LoadedMapping {
    readonly id: string;
    readonly text: string;
    /** What it says of itself, as far as it can be read: an invalid one keeps its name. */
    readonly labels: Pick<MappingStatus, 'name' | 'objectLabel' | 'connection'>;
    readonly diagnostics: readonly Diagnostic[];
    /** The upload that it says. */
    readonly runnable: RunnableMapping | undefined;
    /** The download that it says. */
    readonly download: RunnableDownload | undefined;
}

/**
 * Reads a mapping file. Throws what the file system says when it cannot be read.
 * @param before what was read there last: given again while the file says the same.
 */
export function loadMapping(file: string, before?: LoadedMapping): LoadedMapping {
    const id = realpathSync(file);
    const text = readFileSync(id, 'utf8').replace(/^\uFEFF/, '');
    return before?.id === id && before.text === text ? before : readMapping(id, text);
}

/** What a text means as the mapping file of this path, whether or not the file says so already. */
export function readMapping(id: string, text: string): LoadedMapping {
    const document = parseMapping(text);
    const diagnostics = validateMapping(document);
    const { mapping } = document;
    const isSound = mapping !== undefined && !diagnostics.some(({ severity }) => severity === 'error');
    return {
        id,
        text,
        labels: labelsOf(id, document),
        diagnostics,
        runnable: isSound && !isDownload(mapping) ? runnableUpload(id, mapping) : undefined,
        download: isSound && isDownload(mapping) ? runnableDownload(id, mapping) : undefined
    };
}

/** The one switch over kinds of mappings. */
export function byKind<T>(
    runnable: RunnableMapping,
    kinds: { readonly table: (runnable: RunnableTable) => T; readonly files: (runnable: RunnableFiles) => T }
): T {
    return runnable.kind === 'table' ? kinds.table(runnable) : kinds.files(runnable);
}

function labelsOf(id: string, document: MappingDocument): LoadedMapping['labels'] {
    const down = document.stringAt(['download', 'object']);
    return {
        name: document.stringAt(['name']) ?? basename(id, '.mapping.json'),
        objectLabel: down === undefined ? findObject(document.stringAt(['upload', 'object']) ?? '')?.label : downloadObjectLabel(down),
        connection: document.stringAt(['connection'])
    };
}

function runnableUpload(id: string, mapping: UploadMapping): RunnableMapping | undefined {
    const object = findObject(mapping.upload?.object);
    if (!object) {
        return undefined;
    }
    const { upload } = mapping;
    const common = {
        id,
        object,
        folder: resolve(dirname(id), upload.source.folder),
        hash: hashText(JSON.stringify([mapping.connection, upload]))
    };
    if (isTable(upload)) {
        return { ...common, kind: 'table', mapping: { ...mapping, upload }, operation: upload.operation ?? 'upsert' };
    }
    const pattern = compileFileName(upload.source.fileName);
    const place = upload.source.kind === 'invoice-pdfs' ? 'pdf' : 'attachment';
    return isPatternProblem(pattern)
        ? undefined
        : { ...common, kind: 'files', mapping: { ...mapping, upload }, operation: 'attach', pattern, place };
}

function isTable(upload: UploadMapping['upload']): upload is Upload {
    return upload.source.kind === 'spreadsheet';
}
