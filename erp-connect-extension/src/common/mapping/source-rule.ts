import { DiagnosticList } from './diagnostic-list';
import { fileGlobProblem } from './file-glob';
import { MappingContext } from './mapping-context';
import { didYouMean, nearestWord } from './nearest-word';

const SOURCE = ['upload', 'source'];

/** Checks that the connection exists, where the connections are known. */
export function checkConnection(list: DiagnosticList, { connections }: MappingContext): void {
    const node = list.tree.nodeAt(['connection']);
    const name = list.tree.stringAt(['connection']);
    if (!node || !name || !connections || connections.includes(name)) {
        return;
    }
    const meant = nearestWord(name, connections);
    list.add('mapping.unknown-connection', ['connection'], `There is no connection "${name}".${didYouMean(meant)}`, {
        severity: 'warning',
        hint: connections.length ? `Connections: ${connections.join(', ')}.` : 'Add the connection first.',
        fix: meant ? list.replaceFix(node, meant) : undefined
    });
}

/** Checks the pattern of the file names and the rows. */
export function checkSource(list: DiagnosticList): void {
    const { tree } = list;
    const files = tree.stringAt([...SOURCE, 'files']);
    const problem = files ? fileGlobProblem(files) : undefined;
    if (problem) {
        list.add('mapping.bad-glob', [...SOURCE, 'files'], problem, { hint: 'For example "INV*.{csv,xls,xlsx}".' });
    }
    const headerRow: unknown = tree.nodeAt([...SOURCE, 'headerRow'])?.value;
    const firstRow: unknown = tree.nodeAt([...SOURCE, 'firstRow'])?.value;
    if (typeof headerRow === 'number' && typeof firstRow === 'number' && firstRow >= 1 && firstRow <= headerRow) {
        list.add('mapping.bad-value', [...SOURCE, 'firstRow'], `The first row ${firstRow} must come after the header row ${headerRow}.`);
    }
}
