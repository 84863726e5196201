import { CellObject, read, WorkBook, WorkSheet } from 'xlsx';
import { indexToLetter } from '../../../common/mapping/columns';
import { Dialect, TableRow } from '../../../common/records/table';
import { SourceError } from '../record-source';
import { OpenWorkbook, WorkbookSheet } from './open-workbook';
import { RowCollector, SheetTooLarge } from './row-collector';
import { addHiddenRow, addMerged, noFacts, SheetFacts } from './sheet-facts';
import { passwordProtected, readerFailed, tooLarge } from './workbook-problems';
import { BLANK, XlsCells } from './xls-cell';

/**
 * A workbook that SheetJS reads, as a whole: XLS of any age, XLSB, and tables of web pages. Only the
 * cells that it found are gone through; what a file claims of its size plays no part.
 */
export class XlsWorkbook implements OpenWorkbook {
    readonly computesOnLoad = false;

    private constructor(
        private readonly file: string,
        readonly format: Dialect['format'],
        private readonly workbook: WorkBook
    ) {}

    /**
     * @param content a text for web pages, whose cells are then taken as the texts they are
     * @throws SourceError
     */
    static open(file: string, content: Buffer | string, format: Dialect['format']): XlsWorkbook {
        const type = typeof content === 'string' ? 'string' : 'buffer';
        try {
            return new XlsWorkbook(
                file,
                format,
                read(content, {
                    type,
                    raw: true,
                    dense: true,
                    cellDates: false,
                    cellNF: true,
                    cellStyles: true,
                    cellText: false,
                    cellHTML: false,
                    cellFormula: false,
                    bookVBA: false,
                    bookDeps: false
                })
            );
        } catch (error) {
            if (error instanceof SourceError) {
                throw error;
            }
            throw /password|encrypt/i.test(String(error)) ? passwordProtected(file) : readerFailed(file, error);
        }
    }

    get sheets(): readonly WorkbookSheet[] {
        const states = this.workbook.Workbook?.Sheets;
        return this.workbook.SheetNames.map((name, index) => ({ name, isHidden: (states?.[index]?.Hidden ?? 0) > 0 }));
    }

    async *rows(sheet: number, width: number, facts: (facts: SheetFacts) => void): AsyncGenerator<TableRow[]> {
        const table = this.workbook.Sheets[this.workbook.SheetNames[sheet]] as WorkSheet & { '!data'?: (CellObject | undefined)[][] };
        const cells = new XlsCells(this.workbook.Workbook?.WBProps?.date1904 === true);
        const collector = new RowCollector(width);
        try {
            for (const [index, row] of (table?.['!data'] ?? []).entries()) {
                if (row) {
                    collector.beginRow(index + 1);
                    for (const [column, cell] of row.entries()) {
                        collector.put(column, cell ? cells.value(cell) : BLANK);
                    }
                    collector.endRow();
                }
                if (collector.isBatch) {
                    yield collector.take();
                }
            }
        } catch (error) {
            throw error instanceof SheetTooLarge ? tooLarge(this.file, error.message) : error;
        }
        facts(factsOf(table));
        yield collector.take();
    }
}

function factsOf(table: WorkSheet | undefined): SheetFacts {
    const facts = noFacts();
    table?.['!rows']?.forEach((row, index) => {
        if (row?.hidden) {
            addHiddenRow(facts, index + 1);
        }
    });
    table?.['!cols']?.forEach((column, index) => {
        if (column?.hidden) {
            facts.hiddenColumns.push([index, index]);
        }
    });
    for (const { s, e } of table?.['!merges'] ?? []) {
        addMerged(facts, `${address(s)}:${address(e)}`);
    }
    return facts;
}

function address({ c, r }: { readonly c: number; readonly r: number }): string {
    return `${indexToLetter(c)}${r + 1}`;
}
