import { Node } from 'jsonc-parser';
import { findProperty } from '../invoiced/object-catalogue';
import { InvoicedObject, Property, PropertyType, isCustomField } from '../invoiced/property';
import { columnSchema, SOURCE_KEYS } from './column-schema';
import { indexToLetter, letterToIndex } from './columns';
import { dateFormatProblem, suggestDateFormat } from './date-format';
import { DiagnosticList } from './diagnostic-list';
import { JsonPath, Member, membersOf } from './document-tree';
import { checkExpression } from './expression-rule';
import { MappingContext } from './mapping-context';
import { didYouMean, nearestWord } from './nearest-word';

const COLUMNS = ['upload', 'columns'];

/** Conversion options that only make sense for some types of properties. */
const OPTION_TYPES: Readonly<Record<string, { types: readonly PropertyType[]; name: string } | undefined>> = {
    format: { types: ['date'], name: 'dates' },
    decimal: { types: ['number', 'money', 'integer'], name: 'numbers' },
    thousands: { types: ['number', 'money', 'integer'], name: 'numbers' }
};

/** Whether a conversion option can do something for a property. */
export function optionFits(option: string, property: Property): boolean {
    return isCustomField(property) || (OPTION_TYPES[option]?.types.includes(property.type) ?? true);
}

/** Checks every column: one source, that it is there, and that the conversion fits the property. */
export function checkColumns(list: DiagnosticList, object: InvoicedObject | undefined, context: MappingContext): void {
    const seen = new Set<string>();
    for (const { key, valueNode } of list.tree.membersAt(COLUMNS)) {
        if (valueNode?.type === 'string') {
            checkHeader(list, valueNode, [...COLUMNS, key], context);
        } else if (valueNode?.type === 'object' && !seen.has(key)) {
            checkOptions(list, valueNode, [...COLUMNS, key], object && findProperty(object, key), context);
        }
        seen.add(key);
    }
}

function checkOptions(list: DiagnosticList, node: Node, path: JsonPath, property: Property | undefined, context: MappingContext): void {
    const members = membersOf(node);
    checkSourceKeys(list, members, node, path);
    for (const { key, keyNode, valueNode } of members) {
        const memberPath = [...path, key];
        if (key === 'column' && valueNode?.type === 'string') {
            checkHeader(list, valueNode, memberPath, context);
        } else if (key === 'letter' && valueNode?.type === 'string') {
            checkLetter(list, valueNode, memberPath, context);
        } else if (key === 'expression' && valueNode?.type === 'string') {
            checkExpression(list, valueNode, memberPath, context);
        } else if (key === 'format' && valueNode?.type === 'string') {
            checkFormat(list, valueNode, memberPath);
        } else if (key === 'thousands' && valueNode?.value === list.tree.nodeAt([...path, 'decimal'])?.value) {
            list.add('mapping.bad-value', memberPath, 'The thousands mark must differ from the decimal mark.');
        }
        if (property && !optionFits(key, property)) {
            list.add(
                'mapping.option-not-for-property',
                memberPath,
                `"${key}" is for ${OPTION_TYPES[key]?.name}; "${property.label}" is none, so it does nothing here.`,
                { severity: 'warning', range: list.tree.rangeOfNode(keyNode), fix: list.removeFix(keyNode) }
            );
        }
    }
}

function checkSourceKeys(list: DiagnosticList, members: readonly Member[], node: Node, path: JsonPath): void {
    const sources = members.filter(({ key }) => SOURCE_KEYS.some(word => word === key));
    // A misspelt key says enough already.
    if (!sources.length && members.every(({ key }) => columnSchema.properties?.[key])) {
        list.add('mapping.no-source', path, `It is not said where "${String(path.at(-1))}" comes from.`, {
            range: list.tree.keyRangeOf(path),
            hint: 'Give exactly one of "column", "letter", "value" and "expression".',
            fix: list.insertFix(node, 'column', '""')
        });
    }
    for (const { key, keyNode } of sources.slice(1).filter(source => source.key !== sources[0].key)) {
        list.add('mapping.two-sources', [...path, key], `"${key}" and "${sources[0].key}" cannot both be given.`, {
            range: list.tree.rangeOfNode(keyNode),
            hint: 'Give exactly one of "column", "letter", "value" and "expression".',
            fix: list.removeFix(keyNode)
        });
    }
}

function checkHeader(list: DiagnosticList, node: Node, path: JsonPath, { headers }: MappingContext): void {
    const header = String(node.value);
    if (!headers || header === '' || headers.some(each => each.trim() === header.trim())) {
        return;
    }
    const known = headers.filter(each => each.trim() !== '');
    const meant = nearestWord(header, known);
    list.add('mapping.unknown-column', path, `The sample file has no column "${header}".${didYouMean(meant)}`, {
        severity: 'warning',
        hint: known.length ? undefined : 'It has no headers; give the letter of the column: { "letter": "A" }.',
        fix: meant ? list.replaceFix(node, meant) : undefined
    });
}

function checkLetter(list: DiagnosticList, node: Node, path: JsonPath, { headers }: MappingContext): void {
    const letter = String(node.value);
    const index = letterToIndex(letter);
    if (index === undefined) {
        list.add('mapping.bad-letter', path, `"${letter}" is not the letter of a column.`, { hint: 'Columns are A, B … Z, AA, AB … XFD.' });
    } else if (headers?.length && index >= headers.length) {
        list.add(
            'mapping.unknown-column',
            path,
            `The sample file has no column ${letter.toUpperCase()}; its last one is ${indexToLetter(headers.length - 1)}.`,
            { severity: 'warning' }
        );
    }
}

function checkFormat(list: DiagnosticList, node: Node, path: JsonPath): void {
    const format = String(node.value);
    const problem = dateFormatProblem(format);
    if (problem) {
        const meant = suggestDateFormat(format);
        list.add('mapping.bad-format', path, `"${format}" is not a date format${meant ? `. Did you mean "${meant}"?` : `: ${problem}.`}`, {
            hint: 'It is made of D DD, M MM MMM MMMM, YY YYYY and HH mm ss, e.g. DD/MM/YYYY.',
            fix: meant ? list.replaceFix(node, meant) : undefined
        });
    }
}
