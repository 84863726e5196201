import { checkColumns } from './column-rule';
import { Diagnostic } from './diagnostic';
import { DiagnosticList } from './diagnostic-list';
import { checkDownload } from './download-rule';
import { checkFolder } from './folder-rule';
import { checkFileUpload, checkKeysOfKind } from './file-upload-rule';
import { isDownload } from './mapping';
import { MappingContext } from './mapping-context';
import { MappingDocument, parseMapping } from './mapping-document';
import { checkNeededProperties } from './needed-property-rule';
import { checkNotations } from './notation-rule';
import { checkTarget } from './object-rule';
import { checkProperties } from './property-rule';
import { attachableObjects, toSourceKind } from './source-kind';
import { checkConnection, checkSource } from './source-rule';

/**
 * Everything that is wrong with a mapping, in the order of the text. While the text is not JSON, only that is said:
 * what its broken rest seems to lack would mislead. Never throws, whatever the text.
 *
 * @param mapping the text, or the document where the text was read already
 */
export function validateMapping(mapping: string | MappingDocument, context: MappingContext = {}): readonly Diagnostic[] {
    const document = typeof mapping === 'string' ? parseMapping(mapping) : mapping;
    if (document.errors.length) {
        return document.diagnostics;
    }
    const list = new DiagnosticList(document);
    checkConnection(list, context);
    checkFolder(list, context);
    if (document.nodeAt(['download'])) {
        // Its rules look at values, so they wait until those are of the right kinds.
        if (document.mapping && isDownload(document.mapping)) {
            checkDownload(list, document.mapping.download);
        }
    } else {
        checkUpload(list, context);
    }
    return [...document.diagnostics, ...list.sorted()].toSorted((a, b) => a.range.start.offset - b.range.start.offset);
}

function checkUpload(list: DiagnosticList, context: MappingContext): void {
    checkSource(list);
    const kind = toSourceKind(list.tree.stringAt(['upload', 'source', 'kind']));
    if (kind) {
        checkKeysOfKind(list, kind);
    }
    if (kind && attachableObjects(kind)) {
        checkFileUpload(list, kind);
    } else {
        checkTable(list, context);
    }
}

function checkTable(list: DiagnosticList, context: MappingContext): void {
    const target = checkTarget(list);
    checkColumns(list, target?.object, context);
    if (target) {
        const mapped = checkProperties(list, target);
        checkNeededProperties(list, target, mapped, context);
        checkNotations(list, target.object, context);
    }
}
