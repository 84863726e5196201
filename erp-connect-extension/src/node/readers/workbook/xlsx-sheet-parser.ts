import { TableRow } from '../../../common/records/table';
import { RowBuilder } from './row-builder';
import { addHiddenRow, addMerged, noFacts } from './sheet-facts';
import { WORKBOOK_LIMITS } from './workbook-limits';
import { CellContext, cellValue } from './xlsx-cell-value';
import { XlsxCellTag } from './xlsx-cell-tag';
import { XlsxStyles } from './xlsx-styles';
import { XmlError, XmlHandler } from './xml-scanner';
import { attribute, isSet, resolveEntities } from './xml-text';

/** Widest row; Excel ends there. */
const COLUMNS = 16_384;
const BATCH_ROWS = 500;
const BATCH_CELLS = 20_000;

/** A sheet that has more than a sheet can have. */
export class SheetTooLarge extends Error { }

/**
 * Makes rows of the XML of a sheet. Believes nothing that a file says of its size; places of rows and cells are
 * counted where it does not name them. Rows that are left out between others become one blank row.
 */
export class XlsxSheetParser implements XmlHandler {
    readonly facts = noFacts();
    wantsText = false;
    /** Row that is being read, or was read last. */
    row = 0;
    private rows: TableRow[] = [];
    /** Cells read so far, and those of them that were not taken yet. */
    private cells = 0;
    private waiting = 0;
    private column = -1;
    private inData = false;
    private isComplete = false;
    private inCell = false;
    private inPhonetic = false;
    private part: 'value' | 'formula' = 'value';
    private value: string | undefined;
    private formula: string | undefined;
    private readonly tag = new XlsxCellTag();
    private readonly builder = new RowBuilder();

    constructor(private readonly context: CellContext, private readonly styles: XlsxStyles, private readonly width: number) { }

    /** Whether as many rows wait to be taken as are worth a message to another thread. */
    get isBatch(): boolean {
        return this.rows.length >= BATCH_ROWS || this.waiting >= BATCH_CELLS;
    }

    take(): TableRow[] {
        const { rows } = this;
        this.rows = [];
        this.waiting = 0;
        return rows;
    }

    /** To be called behind the end of the part. */
    checkComplete(): void {
        if (!this.isComplete) {
            throw new XmlError('damaged', this.inData ? 'it ends in the middle of the rows' : 'it holds no sheet');
        }
    }

    open(name: string, source: string, from: number, to: number): void {
        if (this.inCell) {
            this.openInCell(name);
        } else if (this.inData) {
            if (name === 'c') {
                this.inCell = true;
                this.tag.read(source, from, to);
                this.value = undefined;
                this.formula = undefined;
            } else if (name === 'row') {
                this.openRow(source, from, to);
            }
        } else {
            this.openOutside(name, source, from, to);
        }
    }

    close(name: string): void {
        switch (name) {
            case 'v':
            case 't':
            case 'f':
                this.wantsText = false;
                break;
            case 'rPh':
                this.inPhonetic = false;
                break;
            case 'c':
                this.closeCell();
                break;
            case 'row':
                this.closeRow();
                break;
            case 'sheetData':
                this.inData = false;
                this.isComplete = true;
                break;
        }
    }

    text(text: string, isLiteral: boolean): void {
        const clean = isLiteral ? text : resolveEntities(text);
        if (this.part === 'formula') {
            this.formula += clean;
        } else {
            this.value = this.value === undefined ? clean : this.value + clean;
        }
    }

    private openInCell(name: string): void {
        if (name === 'v' || name === 't') {
            this.part = 'value';
            this.wantsText = !this.inPhonetic;
            this.value ??= '';
        } else if (name === 'f') {
            this.part = 'formula';
            this.wantsText = true;
            this.formula = '';
            this.facts.firstFormula ||= this.row;
        } else if (name === 'rPh') {
            this.inPhonetic = true;
        }
    }

    private openRow(source: string, from: number, to: number): void {
        const named = Number(attribute(source, from, to, 'r') ?? this.row + 1);
        if (!(Number.isInteger(named) && named >= 1 && named <= WORKBOOK_LIMITS.rows)) {
            throw new XmlError('damaged', 'a row in it has a number that no row can have');
        }
        if (named > this.row + 1 && this.row > 0) {
            this.rows.push(this.builder.take(this.row + 1));
        }
        this.row = named;
        this.column = -1;
        if (source.substring(from, to).includes('hidden') && isSet(attribute(source, from, to, 'hidden'))) {
            addHiddenRow(this.facts, named);
        }
    }

    private openOutside(name: string, source: string, from: number, to: number): void {
        if (name === 'sheetData') {
            this.inData = true;
        } else if (name === 'mergeCell') {
            addMerged(this.facts, attribute(source, from, to, 'ref') ?? '');
        } else if (name === 'col' && isSet(attribute(source, from, to, 'hidden')) && this.facts.hiddenColumns.length < COLUMNS) {
            const [first, last] = ['min', 'max'].map(key => Number(attribute(source, from, to, key)) - 1);
            this.facts.hiddenColumns.push([first, last]);
        }
    }

    private closeCell(): void {
        this.inCell = false;
        const { tag, builder } = this;
        this.column = tag.column >= 0 ? tag.column : this.column + 1;
        if (this.value === undefined && this.formula === undefined) {
            return;
        }
        if (this.column >= COLUMNS) {
            throw new SheetTooLarge(`it has more than ${COLUMNS.toLocaleString('en')} columns`);
        }
        const { text, type } = cellValue({ type: tag.type, value: this.value, formula: this.formula }, this.styles.style(tag.style), this.context);
        if (text !== '') {
            builder.put(this.column, text, type);
        }
    }

    private closeRow(): void {
        if (!this.inData) {
            return;
        }
        const row = this.builder.take(this.row, this.width);
        this.rows.push(row);
        this.cells += row.cells.length;
        this.waiting += row.cells.length;
        if (this.cells > WORKBOOK_LIMITS.cells) {
            throw new SheetTooLarge(`it has more than ${WORKBOOK_LIMITS.cells.toLocaleString('en')} cells`);
        }
    }
}

