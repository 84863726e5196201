import { RowCollector } from './row-collector';
import { addHiddenRow, addMerged, noFacts } from './sheet-facts';
import { WORKBOOK_LIMITS } from './workbook-limits';
import { CellContext, cellValue } from './xlsx-cell-value';
import { XlsxCellTag } from './xlsx-cell-tag';
import { XlsxStyles } from './xlsx-styles';
import { XmlError, XmlHandler } from './xml-scanner';
import { attribute, isSet, resolveEntities } from './xml-text';

/** Makes rows of the XML of a sheet. Places of rows and cells are counted where it does not name them. */
export class XlsxSheetParser implements XmlHandler {
    readonly facts = noFacts();
    wantsText = false;
    readonly collector: RowCollector;
    private column = -1;
    private inData = false;
    private isComplete = false;
    private inCell = false;
    private inPhonetic = false;
    private part: 'value' | 'formula' = 'value';
    private value: string | undefined;
    private formula: string | undefined;
    private readonly tag = new XlsxCellTag();

    constructor(
        private readonly context: CellContext,
        private readonly styles: XlsxStyles,
        width: number
    ) {
        this.collector = new RowCollector(width);
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
                if (this.inData) {
                    this.collector.endRow();
                }
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
            this.formula = (this.formula ?? '') + clean;
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
            this.facts.firstFormula ||= this.collector.row;
        } else if (name === 'rPh') {
            this.inPhonetic = true;
        }
    }

    private openRow(source: string, from: number, to: number): void {
        const named = Number(attribute(source, from, to, 'r') ?? this.collector.row + 1);
        this.collector.beginRow(named);
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
        } else if (
            name === 'col'
            && isSet(attribute(source, from, to, 'hidden'))
            && this.facts.hiddenColumns.length < WORKBOOK_LIMITS.columns
        ) {
            const [first, last] = ['min', 'max'].map(key => Number(attribute(source, from, to, key)) - 1);
            this.facts.hiddenColumns.push([first, last]);
        }
    }

    private closeCell(): void {
        this.inCell = false;
        const { tag } = this;
        this.column = tag.column >= 0 ? tag.column : this.column + 1;
        if (this.value === undefined && this.formula === undefined) {
            return;
        }
        const raw = { type: tag.type, value: this.value, formula: this.formula };
        this.collector.put(this.column, cellValue(raw, this.styles.style(tag.style), this.context));
    }
}
