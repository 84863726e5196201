import { findProperty } from '../invoiced/object-catalogue';
import { InvoicedObject, Property } from '../invoiced/property';
import { detectedNotation } from '../records/detected-notation';
import { converterFor } from '../records/converter';
import { Refusal } from '../records/refusal';
import { indexToLetter } from './columns';
import { DiagnosticFix } from './diagnostic';
import { DiagnosticList } from './diagnostic-list';
import { ColumnOptions } from './mapping';
import { MappingContext } from './mapping-context';
import { sampleIndex, sampleTexts } from './sample-column';
import { setColumn } from './set-column';
import { writtenOptions } from './written-options';

const COLUMNS = ['upload', 'columns'];

/**
 * Tells of columns of dates and numbers that the sample leaves open, with one fix for each way to read them. Later rows
 * of a file may decide, so it is a warning; a file that never does is not uploaded.
 */
export function checkNotations(list: DiagnosticList, object: InvoicedObject, context: MappingContext): void {
    for (const { key, valueNode } of list.tree.membersAt(COLUMNS)) {
        const property = findProperty(object, key);
        const options = writtenOptions(valueNode);
        const index = sampleIndex(options, context);
        if (property && index !== undefined && !isSaid(property, options)) {
            checkNotation(list, { key, property, options }, index, context);
        }
    }
}

interface Column {
    /** As the text has it: an id or an alias. */
    readonly key: string;
    readonly property: Property;
    readonly options: ColumnOptions;
}

function checkNotation(list: DiagnosticList, column: Column, index: number, context: MappingContext): void {
    const { choices = [], proof = [] } = detectedNotation(column.property.type, sampleTexts(index, context)) ?? {};
    const [first, second] = choices;
    if (first === undefined || second === undefined) {
        return;
    }
    const name = context.headers?.[index].trim() || indexToLetter(index);
    const cells = proof.map(text => `"${text}"`).join(', ');
    const isDate = column.property.type === 'date';
    list.add(
        'mapping.unclear-notation',
        [...COLUMNS, column.key],
        isDate
            ? `The dates of "${name}" may be written ${first} or ${second}, and the sample does not tell: ${cells}.`
            : `The decimal mark of "${name}" may be "${first}" or "${second}", and the sample does not tell: ${cells}.`,
        {
            severity: 'warning',
            hint: 'Choose one; a file that does not tell either is not uploaded.',
            choices: choices.map(choice => chooseFix(list, column, choice, proof))
        }
    );
}

/** Its title shows what becomes of the cells that prove the doubt. */
function chooseFix(list: DiagnosticList, { key, property, options }: Column, choice: string, proof: readonly string[]): DiagnosticFix {
    const said: ColumnOptions =
        property.type === 'date' ? { ...options, format: choice } : { ...options, decimal: choice === ',' ? ',' : '.' };
    const convert = converterFor(property, said, {});
    const shown = proof.map(text => {
        const value = convert(text);
        return `${text} \u2192 ${value instanceof Refusal ? 'refused' : String(value)}`;
    });
    const what = property.type === 'date' ? choice : `decimal mark "${choice}"`;
    return { title: `Read as ${what}: ${shown.join(', ')}`, edits: setColumn(list.tree.text, key, said) };
}

function isSaid({ type }: Property, { format, decimal, thousands, map }: ColumnOptions): boolean {
    return map !== undefined || (type === 'date' ? format !== undefined : decimal !== undefined || thousands !== undefined);
}
