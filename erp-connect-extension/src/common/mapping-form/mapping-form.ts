import { getNodeValue } from 'jsonc-parser';
import { findObject } from '../invoiced/object-catalogue';
import { InvoicedObject, Operation } from '../invoiced/property';
import { Diagnostic } from '../mapping/diagnostic';
import { validateMapping } from '../mapping/mapping-diagnostics';
import { MappingDocument } from '../mapping/mapping-document';
import { JsonRecord } from '../mapping/set-value';
import { SourceKind, toSourceKind } from '../mapping/source-kind';
import { ColumnEntry } from './column-entry';
import { columnEntries } from './column-entries';
import { FormInput } from './form-input';
import { propertyEntries } from './property-entries';
import { PropertyEntry } from './property-entry';

/** What the form shows of a mapping text. */
export interface MappingForm {
    readonly direction: 'upload' | 'download';
    readonly kind: SourceKind | undefined;
    readonly object: InvoicedObject | undefined;
    readonly operation: Operation;
    /** Every member of the mapping as it stands in the text, whatever its type. */
    readonly members: JsonRecord;
    readonly properties: readonly PropertyEntry[];
    readonly columns: readonly ColumnEntry[];
    /** Problems that belong to no property. */
    readonly problems: readonly Diagnostic[];
}

/** Why a text cannot be shown. */
export interface BrokenText {
    /** 1-based. */
    readonly line: number;
    readonly text: string;
}

/** The form of a text, or why there is none: text that is being typed is no JSON for a while. */
export function mappingForm(text: string, input: FormInput): MappingForm | BrokenText {
    const document = new MappingDocument(text);
    const diagnostics = validateMapping(document, input);
    if (document.errors.length || document.root?.type !== 'object') {
        const first = diagnostics[0];
        return { line: (first?.range.start.line ?? 0) + 1, text: first?.text ?? 'There is no mapping in it yet.' };
    }
    const object = findObject(document.stringAt(['upload', 'object']) ?? '');
    const operation = operationOf(document, object);
    const properties = propertyEntries(document, object, operation, input, diagnostics);
    const shown = new Set(properties.flatMap(({ problems }) => problems));
    return {
        direction: document.nodeAt(['download']) ? 'download' : 'upload',
        kind: toSourceKind(document.stringAt(['upload', 'source', 'kind'])),
        object,
        operation,
        members: getNodeValue(document.root) as JsonRecord,
        properties,
        columns: columnEntries(properties, input),
        problems: diagnostics.filter(diagnostic => !shown.has(diagnostic))
    };
}

export function isBroken(form: MappingForm | BrokenText): form is BrokenText {
    return 'line' in form;
}

function operationOf(document: MappingDocument, object: InvoicedObject | undefined): Operation {
    const text = document.stringAt(['upload', 'operation']);
    return object?.uploads.find(each => each === text) ?? 'upsert';
}
