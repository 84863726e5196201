import { PropertyType } from '../invoiced/property';
import { DateColumn } from './date-column';
import { NumberColumn } from './number-column';

/** What the cells of a sample say about how a column is written, for a person who may have to decide. */
export interface DetectedNotation {
    /** The format or mark that is used as long as the mapping says none; `undefined` where the cells do not prove one. */
    readonly found?: string;
    /** What it may be, where the cells fit more than one. */
    readonly choices: readonly string[];
    /** Cells that show it. */
    readonly proof: readonly string[];
}

/** What is found out about a column of dates or numbers; `undefined` for other types, and where no cell says anything. */
export function detectedNotation(type: PropertyType | undefined, cells: readonly string[]): DetectedNotation | undefined {
    const texts = cells.map(cell => cell.trim()).filter(text => text !== '');
    if (texts.length === 0) {
        return undefined;
    }
    switch (type) {
        case 'date':
            return dateNotation(texts);
        case 'money':
        case 'number':
        case 'integer':
            return numberNotation(texts);
        default:
            return undefined;
    }
}

function dateNotation(texts: readonly string[]): DetectedNotation | undefined {
    const column = new DateColumn();
    texts.forEach((text, index) => column.add(text, index));
    const decision = column.decide();
    switch (decision.kind) {
        case 'format':
            return { found: decision.formats[0], choices: [], proof: [] };
        case 'ambiguous':
        case 'mixed':
            return { choices: decision.formats, proof: decision.proof.map(({ text }) => text) };
        default:
            return undefined;
    }
}

function numberNotation(texts: readonly string[]): DetectedNotation {
    const column = new NumberColumn();
    texts.forEach((text, index) => column.add(text, index));
    const decision = column.decide();
    return decision.kind === 'mark'
        ? { found: decision.mark, choices: [], proof: [] }
        : { choices: ['.', ','], proof: decision.proof.map(({ text }) => text) };
}
