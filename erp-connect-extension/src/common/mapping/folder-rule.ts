import { DiagnosticList } from './diagnostic-list';
import { mayTake } from './file-glob';
import { FolderUse, writtenFiles } from './folder-use';
import { MappingContext } from './mapping-context';

const SOURCE = ['upload', 'source'];
const DESTINATION = ['download', 'destination'];

/** Warns of loops: what a download puts into a folder, an upload would take out of it and send to Invoiced again. */
export function checkFolder(list: DiagnosticList, { usesOf }: MappingContext): void {
    const own = ownUse(list);
    for (const other of own ? (usesOf?.(own.folder) ?? []) : []) {
        if (own?.direction === 'download' && other.direction === 'upload' && mayTake(other.files, own.files)) {
            list.add(
                'mapping.folder-loop',
                [...DESTINATION, 'folder'],
                `The mapping "${other.name}" uploads ${other.files} from this folder: what is downloaded would be sent to Invoiced again.`,
                { severity: 'warning', hint: 'Choose another folder, or file names that the pattern of that mapping leaves out.' }
            );
        } else if (own?.direction === 'upload' && other.direction === 'download' && mayTake(own.files, other.files)) {
            list.add(
                'mapping.folder-loop',
                [...SOURCE, 'folder'],
                `The mapping "${other.name}" downloads ${other.files} into this folder: it would be sent to Invoiced again.`,
                { severity: 'warning', hint: 'Choose another folder, or a pattern in "files" that leaves out such files.' }
            );
        }
    }
}

/** What the text does with which folder; `undefined` as long as it does not say so. */
function ownUse({ tree }: DiagnosticList): (FolderUse & { readonly folder: string }) | undefined {
    const name = tree.stringAt(['name']) ?? '';
    const isDownload = tree.nodeAt(['download']) !== undefined;
    const at = (key: string): string | undefined => tree.stringAt([...(isDownload ? DESTINATION : SOURCE), key]);
    const files = isDownload ? writtenFiles({ name, file: at('file'), format: at('format') }) : at('files');
    const folder = at('folder');
    return folder && files ? { name, direction: isDownload ? 'download' : 'upload', folder, files } : undefined;
}
