import { findObject } from '../invoiced/object-catalogue';
import { DiagnosticList } from './diagnostic-list';
import { compileFileName, isPatternProblem } from './file-name-pattern';
import { attachableObjects, KIND_NAMES, kindsWithKey, SourceKind } from './source-kind';

const OBJECT = ['upload', 'object'];
const SOURCE = ['upload', 'source'];
const FILE_NAME = [...SOURCE, 'fileName'];

/** Checks that nothing is said that means nothing for this kind of source. */
export function checkKeysOfKind(list: DiagnosticList, kind: SourceKind): void {
    for (const path of [['upload'], SOURCE]) {
        for (const { key, keyNode } of list.tree.membersAt(path)) {
            const kinds = kindsWithKey([...path, key]);
            if (!kinds.includes(kind)) {
                list.add(
                    'mapping.key-not-for-kind',
                    [...path, key],
                    `"${key}" is for ${kinds.map(each => KIND_NAMES[each]).join(' and ')}; this mapping uploads ${KIND_NAMES[kind]}.`,
                    { range: list.tree.rangeOfNode(keyNode), fix: list.removeFix(keyNode) }
                );
            }
        }
    }
}

/** Checks what PDFs and attachments need: an object they can belong to, and names that say to which one. */
export function checkFileUpload(list: DiagnosticList, kind: SourceKind): void {
    const node = list.tree.nodeAt(OBJECT);
    const id = list.tree.stringAt(OBJECT) ?? '';
    const object = findObject(id);
    const possible = attachableObjects(kind) ?? [];
    if (node && object && !possible.includes(id)) {
        list.add('mapping.object-not-for-kind', OBJECT, `Files cannot be uploaded as ${KIND_NAMES[kind]} of ${object.label}.`, {
            hint: `Possible: ${possible.join(', ')}.`,
            fix: possible.length === 1 ? list.replaceFix(node, possible[0]) : undefined
        });
    }
    const fileName = list.tree.stringAt(FILE_NAME);
    const compiled = fileName ? compileFileName(fileName) : undefined;
    if (compiled && isPatternProblem(compiled)) {
        list.add('mapping.bad-file-name', FILE_NAME, compiled.problem, {
            hint: 'For example "{number}.pdf", "{number}_{*}.*" or "/(?<number>\\\\d+)_.*/".'
        });
    }
}
