import { Dialect } from '../../../common/records/table';
import { SourceError } from '../record-source';
import { OpenWorkbook } from './open-workbook';
import { readOleContainer } from './ole-container';
import { readPageText, readWholeFile } from './whole-file';
import { WorkbookFileKind } from './workbook-file-kind';
import { damagedWorkbook, incomplete, notAWorkbook, passwordProtected, tooLarge } from './workbook-problems';
import { WORKBOOK_LIMITS } from './workbook-limits';
import { XlsxPackage } from './xlsx-package';
import { workbookPart } from './xlsx-parts';
import { XlsxWorkbook } from './xlsx-workbook';
import { XmlSpreadsheet } from './xml-spreadsheet';

/** Opens a workbook of the kind that its content is. Rejects with a `SourceError`. */
export async function openAnyWorkbook(file: string, kind: WorkbookFileKind['kind']): Promise<OpenWorkbook> {
    switch (kind) {
        case 'zip':
            return openZip(file);
        case 'ole':
            return openOle(file, await readWholeFile(file));
        case 'biff':
            return openBiff(file, await readWholeFile(file));
        case 'xml':
            return XmlSpreadsheet.open(file);
        default:
            return openPage(file, await readPageText(file));
    }
}

async function openZip(file: string): Promise<OpenWorkbook> {
    const archive = await XlsxPackage.open(file);
    try {
        const workbook = await workbookPart(file, archive);
        if (workbook === undefined) {
            throw otherArchive(file, archive.names);
        }
        if (!workbook.endsWith('.bin')) {
            return await XlsxWorkbook.open(file, archive, workbook);
        }
        await checkParts(archive);
    } finally {
        archive.close();
    }
    return openWhole(file, await readWholeFile(file), 'xlsb');
}

/** SheetJS unpacks every part at once and without limits: each is gone through before it is allowed to. */
async function checkParts(archive: XlsxPackage): Promise<void> {
    for (const name of archive.names) {
        for await (const _ of archive.text(name, WORKBOOK_LIMITS.wholeFileBytes)) {
            // only its size and its check sum matter
        }
    }
}

function otherArchive(file: string, names: readonly string[]): SourceError {
    const has = (start: string): boolean => names.some(name => name.startsWith(start));
    const saveAs = 'Open it in a spreadsheet program and save it as XLSX.';
    if (has('word/') || has('ppt/')) {
        return notAWorkbook(file, has('word/') ? 'a Word document' : 'a PowerPoint presentation', 'Export the table as XLSX or CSV.');
    }
    if (has('content.xml')) {
        return notAWorkbook(file, 'an OpenDocument file', saveAs);
    }
    if (has('index/')) {
        return notAWorkbook(file, 'a document of Apple Numbers', 'Export it as XLSX in Numbers.');
    }
    return notAWorkbook(file, 'a ZIP archive', 'Unpack it first.');
}

async function openOle(file: string, bytes: Buffer): Promise<OpenWorkbook> {
    const container = readOleContainer(bytes);
    if (container && !container.isComplete) {
        throw incomplete(file);
    }
    const names = container?.names ?? [];
    if (names.includes('EncryptedPackage')) {
        throw passwordProtected(file);
    }
    if (!container) {
        throw damagedWorkbook(file, 'the directory of its parts cannot be read');
    }
    if (!names.some(name => /^(?:workbook|book)$/i.test(name))) {
        throw notAWorkbook(file, 'a document of another Office program', 'Export the table as XLSX, XLS or CSV.');
    }
    return openWhole(file, bytes, 'xls');
}

/** A stream of records has to run to the one that says that it ends. */
async function openBiff(file: string, bytes: Buffer): Promise<OpenWorkbook> {
    let at = 0;
    while (at + 4 <= bytes.length && bytes.readUInt16LE(at) !== 0x0a) {
        at += 4 + bytes.readUInt16LE(at + 2);
    }
    if (at + 4 > bytes.length) {
        throw incomplete(file);
    }
    return openWhole(file, bytes, 'xls');
}

async function openPage(file: string, page: string): Promise<OpenWorkbook> {
    const opens = page.search(/<table[\s>]/i);
    if (opens < 0) {
        throw /<\/(?:html|body)\s*>/i.test(page)
            ? notAWorkbook(
                  file,
                  'a web page without a table',
                  'Export the table as XLSX or CSV. If the page shows a message of the ERP, it says what went wrong.'
              )
            : incomplete(file);
    }
    if (!/<\/table\s*>/i.test(page.substring(opens))) {
        throw incomplete(file);
    }
    if (page.length > WORKBOOK_LIMITS.smallPartBytes) {
        throw tooLarge(file, 'a web page may have at most 64 MB; export the table as XLSX or CSV');
    }
    return openWhole(file, page, 'html');
}

/** SheetJS is large: it is only loaded for the files that need it. */
async function openWhole(file: string, content: Buffer | string, format: Dialect['format']): Promise<OpenWorkbook> {
    const { XlsWorkbook } = await import('./xls-workbook.js');
    return XlsWorkbook.open(file, content, format);
}
