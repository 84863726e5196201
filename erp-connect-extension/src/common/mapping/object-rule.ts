import { findObject } from '../invoiced/object-catalogue';
import { InvoicedObject, Operation } from '../invoiced/property';
import { DiagnosticList } from './diagnostic-list';

/** What a mapping uploads, as far as its text says it rightly. */
export interface UploadTarget {
    readonly object: InvoicedObject;
    /** `undefined` where the text names an operation that cannot be carried out. */
    readonly operation: Operation | undefined;
}

const OBJECT = ['upload', 'object'];
const OPERATION = ['upload', 'operation'];

/** Checks object and operation; `undefined` where the object is not known. */
export function checkTarget(list: DiagnosticList): UploadTarget | undefined {
    const object = findObject(list.tree.stringAt(OBJECT) ?? '');
    if (!object) {
        return undefined;
    }
    return { object, operation: checkOperation(list, object) };
}

function checkOperation(list: DiagnosticList, object: InvoicedObject): Operation | undefined {
    const node = list.tree.nodeAt(OPERATION);
    const operation = node ? list.tree.stringAt(OPERATION) : 'upsert';
    const supported = object.uploads.find(each => each === operation);
    if (supported || !operation || !isOperation(operation)) {
        return supported;
    }
    const known = object.operations.includes(operation);
    list.add(
        'mapping.operation-not-supported',
        OPERATION,
        known ? `ERP Connect cannot ${operation} ${object.label} yet.` : `Invoiced knows no operation "${operation}" for ${object.label}.`,
        { hint: `Possible: ${object.uploads.join(', ')}.` }
    );
    return undefined;
}

function isOperation(word: string): word is Operation {
    return ['create', 'update', 'upsert', 'void', 'delete'].includes(word);
}
