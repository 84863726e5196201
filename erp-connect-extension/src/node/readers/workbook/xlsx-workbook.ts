import { TableRow } from '../../../common/records/table';
import { OpenWorkbook, WorkbookSheet } from './open-workbook';
import { SheetTooLarge } from './row-collector';
import { SheetFacts } from './sheet-facts';
import { StringStore } from './string-store';
import { WORKBOOK_LIMITS } from './workbook-limits';
import { tooLarge } from './workbook-problems';
import { XlsxPackage } from './xlsx-package';
import { readParts, scanPart, XlsxParts, xmlProblem } from './xlsx-parts';
import { XlsxSharedStrings } from './xlsx-shared-strings';
import { XlsxSheetParser } from './xlsx-sheet-parser';
import { XlsxStyles } from './xlsx-styles';
import { XmlScanner } from './xml-scanner';

/** An XLSX, read as a stream: of its sheets never more than a few rows are in memory. */
export class XlsxWorkbook implements OpenWorkbook {
    readonly format = 'xlsx';

    private constructor(
        private readonly file: string,
        private readonly closed: XlsxPackage,
        private readonly parts: XlsxParts,
        private readonly styles: XlsxStyles,
        private readonly strings: StringStore
    ) {}

    /** @param workbook the part that lists the sheets */
    static async open(file: string, archive: XlsxPackage, workbook: string): Promise<XlsxWorkbook> {
        const parts = await readParts(file, archive, workbook);
        const styles = new XlsxStyles();
        if (parts.styles !== undefined) {
            await scanPart(file, archive, parts.styles, styles, WORKBOOK_LIMITS.smallPartBytes);
        }
        const strings = new XlsxSharedStrings(WORKBOOK_LIMITS.sharedTextBytes, () => {
            throw tooLarge(file, `its texts are longer than ${WORKBOOK_LIMITS.sharedTextBytes / 1024 / 1024} MB`);
        });
        if (parts.sharedStrings !== undefined) {
            await scanPart(file, archive, parts.sharedStrings, strings);
        }
        return new XlsxWorkbook(file, archive, parts, styles, strings.store);
    }

    get sheets(): readonly WorkbookSheet[] {
        return this.parts.sheets;
    }

    get computesOnLoad(): boolean {
        return this.parts.computesOnLoad;
    }

    async *rows(sheet: number, width: number, facts: (facts: SheetFacts) => void): AsyncGenerator<TableRow[]> {
        const { part } = this.parts.sheets[sheet];
        const parser = new XlsxSheetParser({ strings: this.strings, is1904: this.parts.is1904 }, this.styles, width);
        const scanner = new XmlScanner(parser);
        // Opened for this pass alone: between passes nothing holds the file, which may be moved away then.
        const archive = await this.closed.reopened();
        try {
            for await (const piece of archive.text(part)) {
                scanner.write(piece);
                if (parser.collector.isBatch) {
                    yield parser.collector.take();
                }
            }
            scanner.end();
            parser.checkComplete();
        } catch (error) {
            throw error instanceof SheetTooLarge
                ? tooLarge(this.file, error.message)
                : xmlProblem(this.file, part, error, parser.collector.row || undefined);
        } finally {
            archive.close();
        }
        facts(parser.facts);
        yield parser.collector.take();
    }
}
