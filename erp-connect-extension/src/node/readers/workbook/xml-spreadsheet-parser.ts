import { indexToLetter } from '../../../common/mapping/columns';
import { NumberStyle } from '../../../common/records/workbook-number-format';
import { RowCollector } from './row-collector';
import { addHiddenRow, addMerged, noFacts } from './sheet-facts';
import { WORKBOOK_LIMITS } from './workbook-limits';
import { XmlError, XmlHandler } from './xml-scanner';
import { xmlCellValue } from './xml-spreadsheet-cell';
import { XmlSpreadsheetFacts } from './xml-spreadsheet-facts';
import { attribute, isSet, resolveEntities } from './xml-text';

/** Makes rows of one sheet of an XML spreadsheet. */
export class XmlSpreadsheetParser implements XmlHandler {
    readonly facts = noFacts();
    readonly collector: RowCollector;
    wantsText = false;
    /** Behind the sheet there is nothing more to read. */
    isOver = false;
    private sheets = 0;
    private row = 0;
    private rowStyle: string | undefined;
    private column = 0;
    private nextColumn = 0;
    private listedColumn = 0;
    private readonly columnStyles = new Map<number, string>();
    private readonly styles = new Map<string, NumberStyle>();
    private cell: { formula: string | undefined; style: string | undefined } | undefined;
    private type: string | undefined;
    private value = '';
    private inComment = false;

    constructor(
        private readonly book: XmlSpreadsheetFacts,
        private readonly sheet: number,
        width: number
    ) {
        this.collector = new RowCollector(width);
    }

    open(name: string, source: string, from: number, to: number): void {
        if (name === 'Worksheet') {
            this.sheets++;
        }
        if (this.sheets !== this.sheet + 1) {
            return;
        }
        const at = (key: string): string | undefined => attribute(source, from, to, key);
        switch (name) {
            case 'Column':
                this.openColumn(at);
                break;
            case 'Row':
                this.openRow(at);
                break;
            case 'Cell':
                this.openCell(at);
                break;
            case 'Comment':
                this.inComment = true;
                break;
            case 'Data':
                if (this.cell && !this.inComment) {
                    this.type = at('Type') ?? 'String';
                    this.wantsText = true;
                }
                break;
        }
    }

    close(name: string): void {
        if (this.sheets !== this.sheet + 1) {
            return;
        }
        switch (name) {
            case 'Data':
                this.wantsText = false;
                break;
            case 'Comment':
                this.inComment = false;
                break;
            case 'Cell':
                this.closeCell();
                break;
            case 'Row':
                this.collector.endRow();
                break;
            case 'Worksheet':
                this.isOver = true;
                break;
        }
    }

    text(text: string, isLiteral: boolean): void {
        this.value += isLiteral ? text : resolveEntities(text);
    }

    private openColumn(at: (key: string) => string | undefined): void {
        const first = place(at('Index'), this.listedColumn + 1) - 1;
        const last = Math.min(first + place(at('Span'), 0), WORKBOOK_LIMITS.columns);
        this.listedColumn = last + 1;
        if (isSet(at('Hidden'))) {
            this.facts.hiddenColumns.push([first, last]);
        }
        const style = at('StyleID');
        for (let column = first; style !== undefined && column <= last; column++) {
            this.columnStyles.set(column, style);
        }
    }

    private openRow(at: (key: string) => string | undefined): void {
        this.row = place(at('Index'), this.row + 1);
        this.rowStyle = at('StyleID');
        this.nextColumn = 0;
        this.collector.beginRow(this.row);
        if (isSet(at('Hidden'))) {
            addHiddenRow(this.facts, this.row);
        }
        // An empty row may stand for several.
        this.row += place(at('Span'), 0);
    }

    private openCell(at: (key: string) => string | undefined): void {
        this.column = place(at('Index'), this.nextColumn + 1) - 1;
        const [across, down] = [place(at('MergeAcross'), 0), place(at('MergeDown'), 0)];
        this.nextColumn = this.column + across + 1;
        if (across + down > 0) {
            addMerged(this.facts, `${indexToLetter(this.column)}${this.row}:${indexToLetter(this.column + across)}${this.row + down}`);
        }
        this.cell = { formula: at('Formula'), style: at('StyleID') };
        this.facts.firstFormula ||= this.cell.formula === undefined ? 0 : this.row;
        this.type = undefined;
        this.value = '';
    }

    private closeCell(): void {
        const { cell, type, value, column } = this;
        this.cell = undefined;
        if (cell) {
            const style = (): NumberStyle => this.styleOf(cell.style ?? this.rowStyle ?? this.columnStyles.get(column) ?? 'Default');
            this.collector.put(column, xmlCellValue({ type, value, formula: cell.formula, style }, this.book.is1904));
        }
    }

    private styleOf(id: string): NumberStyle {
        let style = this.styles.get(id);
        if (!style) {
            style = this.book.numberStyle(id);
            this.styles.set(id, style);
        }
        return style;
    }
}

function place(text: string | undefined, otherwise: number): number {
    const number = text === undefined ? otherwise : Number(text);
    if (!(Number.isInteger(number) && number >= 0)) {
        throw new XmlError('damaged', `a place in it is "${text}"`);
    }
    return number;
}
