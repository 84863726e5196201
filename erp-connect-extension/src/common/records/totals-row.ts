import { InvoicedObject } from '../invoiced/property';
import { cellKind } from './dialect-cells';
import { isCurrencyCode } from './currency-code';
import { SourceColumn } from './source-columns';
import { CellType, TableRow, cellAt } from './table';
import { isReportLine, isSum, isSumOfNumber, isSumOfSomething } from './totals-label';

/** Why a row is no record: its label says so, or it has nothing but amounts, which tells only at the end of a table. */
export type NoRecord = 'label' | 'amounts';

/** What a cell says about its row: a sum's name, an amount, a date, something of a record, or nothing. */
type CellRole = 'nothing' | 'sum' | 'remark' | 'amount' | 'date' | 'record';

const AMOUNTS = new Set(['money', 'number', 'integer']);
/** An amount with a currency that only its country knows: `12,50 zł`. */
const AMOUNT = /^\P{L}*\d\P{L}*\p{L}{1,3}\.?$/u;
/** `=SUM(D2:D9)`, which some programs write without the result. */
const SUM_FORMULA = /^=\s*\p{L}+\(/u;
const HAS_CONTENT = /[\p{L}\p{N}]/u;

/**
 * Tells rows of sums and remarks from records, from their cells alone. A row is left out only when nothing in it
 * could belong to a record: a label, amounts, and currencies.
 */
export class TotalsRows {
    private readonly byIndex: ReadonlyMap<number, SourceColumn>;
    private readonly keyIndexes: readonly number[];
    /** Where records have something of their own beside their key: dates, customers, texts. */
    private readonly recordIndexes: readonly number[];

    constructor(object: InvoicedObject, sources: readonly SourceColumn[]) {
        const ids = object.naturalKeys.flat();
        const ofFile = sources.filter(({ index }) => index !== undefined);
        // A column that is mapped more than once says of a record what its most telling property does.
        const ordered = ofFile.toSorted((left, right) => Number(holdsAmounts(right)) - Number(holdsAmounts(left)));
        this.byIndex = new Map(ordered.map(source => [source.index!, source]));
        const isKey = ({ property }: SourceColumn): boolean => ids.includes(property.id);
        this.recordIndexes = ofFile.filter(source => !isKey(source) && !holdsAmounts(source) && !isFree(source)).map(({ index }) => index!);
        this.keyIndexes = [...new Set(ofFile.filter(isKey).map(({ index }) => index!))];
    }

    /** Why a row is no record. @param hasKey whether its cells identify one; then the label has to be what stands for the key. */
    read(row: TableRow, hasKey: boolean): NoRecord | undefined {
        return hasKey && (this.hasCode(row) || !this.isLabelled(row)) ? undefined : this.readCells(row, hasKey);
    }

    /** Nearly every record is told here, by its date or the number of its customer. */
    private hasCode(row: TableRow): boolean {
        for (const index of this.recordIndexes) {
            if (isCode(cellAt(row, index) ?? '')) {
                return true;
            }
        }
        return false;
    }

    /** Whether a label is all that stands where the key should be. */
    private isLabelled(row: TableRow): boolean {
        let isLabelled = false;
        for (const index of this.keyIndexes) {
            const text = cellAt(row, index) ?? '';
            if (text !== '' && !isLabelForKey(text)) {
                return false;
            }
            isLabelled ||= text !== '';
        }
        return isLabelled;
    }

    private readCells(row: TableRow, hasKey: boolean): NoRecord | undefined {
        const found = new Set<CellRole>();
        for (let index = 0; index < row.cells.length; index++) {
            const role = this.roleOf(row, index);
            if (role === 'record') {
                return undefined;
            }
            found.add(role);
        }
        // Somebody may be called Total who has nothing to sum up.
        if (found.has('remark') || (found.has('sum') && (!hasKey || found.has('amount')))) {
            return 'label';
        }
        return found.has('amount') && !found.has('date') ? 'amounts' : undefined;
    }

    private roleOf({ cells, types }: TableRow, index: number): CellRole {
        const text = cells[index].trim();
        if (!HAS_CONTENT.test(text)) {
            return 'nothing';
        }
        const type = types?.[index];
        const source = this.byIndex.get(index);
        const isOpen = source === undefined || isFree(source);
        if (isOpen || holdsAmounts(source)) {
            const kind = type === CellType.date ? 'date' : cellKind(text);
            if (kind === 'number' || type === CellType.formula || SUM_FORMULA.test(text) || (!isOpen && AMOUNT.test(text))) {
                return 'amount';
            }
            if (isOpen && kind === 'date') {
                return 'date';
            }
        }
        if (isCurrencyCode(text) && (isOpen || source.property.id === 'currency' || holdsAmounts(source))) {
            return 'nothing';
        }
        return isReportLine(text) ? 'remark' : isSumOfSomething(text) ? 'sum' : 'record';
    }
}

function holdsAmounts({ property }: SourceColumn): boolean {
    return AMOUNTS.has(property.type);
}

/** Fields of the customer's own, which take sums as well as anything else. */
function isFree({ property }: SourceColumn): boolean {
    return property.target === 'metadata' || property.target === 'line-metadata';
}

/** Dates and numbers of documents and customers mostly end in a digit and have no blank, which no label does. */
function isCode(text: string): boolean {
    const last = text.charCodeAt(text.length - 1);
    return last >= 0x30 && last <= 0x39 && !text.includes(' ');
}

function isLabelForKey(text: string): boolean {
    return !isCode(text) && (isSum(text) || isSumOfNumber(text) || isReportLine(text));
}
