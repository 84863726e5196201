import { TableRow } from '../../../common/records/table';
import { filePieces } from '../file-pieces';
import { SourceError } from '../record-source';
import { cannotRead } from '../source-problems';
import { OpenWorkbook, WorkbookSheet } from './open-workbook';
import { SheetTooLarge } from './row-collector';
import { SheetFacts } from './sheet-facts';
import { damagedWorkbook, forbiddenXml, incomplete, tooLarge } from './workbook-problems';
import { decodeXml } from './xml-decoder';
import { XmlError, XmlHandler, XmlScanner } from './xml-scanner';
import { XmlSpreadsheetFacts } from './xml-spreadsheet-facts';
import { XmlSpreadsheetParser } from './xml-spreadsheet-parser';

const PIECE = 256 * 1024;

/** An XML spreadsheet as Excel wrote it in 2003 and some ERPs still do, mostly under the name of an XLS. Streamed. */
export class XmlSpreadsheet implements OpenWorkbook {
    readonly format = 'xml';
    readonly computesOnLoad = false;

    private constructor(
        private readonly file: string,
        private readonly book: XmlSpreadsheetFacts
    ) {}

    static async open(file: string): Promise<XmlSpreadsheet> {
        const book = new XmlSpreadsheetFacts();
        for await (const _ of scan(file, book)) {
            // what is found out is kept in `book`
        }
        if (!book.isComplete) {
            throw incomplete(file);
        }
        return new XmlSpreadsheet(file, book);
    }

    get sheets(): readonly WorkbookSheet[] {
        return this.book.sheets;
    }

    async *rows(sheet: number, width: number, facts: (facts: SheetFacts) => void): AsyncGenerator<TableRow[]> {
        const parser = new XmlSpreadsheetParser(this.book, sheet, width);
        for await (const _ of scan(this.file, parser, () => parser.collector.row)) {
            if (parser.collector.isBatch) {
                yield parser.collector.take();
            }
            if (parser.isOver) {
                break;
            }
        }
        facts(parser.facts);
        yield parser.collector.take();
    }
}

/** Goes through a file; steps from piece to piece. Rejects with a `SourceError`. */
async function* scan(file: string, handler: XmlHandler, row?: () => number): AsyncGenerator<void> {
    const scanner = new XmlScanner(handler);
    try {
        for await (const piece of decodeXml(filePieces(file, PIECE))) {
            scanner.write(piece);
            yield;
        }
    } catch (error) {
        throw problemOf(file, error, row?.() || undefined);
    }
}

function problemOf(file: string, error: unknown, row: number | undefined): SourceError {
    if (error instanceof XmlError) {
        return error.kind === 'forbidden' ? forbiddenXml(file) : damagedWorkbook(file, error.message, row);
    }
    if (error instanceof SheetTooLarge) {
        return tooLarge(file, error.message);
    }
    return error instanceof SourceError ? error : cannotRead(file, error);
}
