import * as assert from 'node:assert/strict';
import { Problem } from '../../../common/problem';
import { TableOptions, TableRow } from '../../../common/records/table';
import { createRegistry } from '../create-registry';
import { collect, ReaderFixture } from '../reader-fixture';
import { OpenTable, SourceError } from '../record-source';
import { zip, ZipPart } from './zip-fixture';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** An XLSX as XML; only what a spec is about need be given. */
export interface XlsxDraft {
    /** What stands between `<sheetData>` and its end, by sheet name. */
    readonly sheets: Readonly<Record<string, string>>;
    readonly hidden?: readonly string[];
    /** What stands in front of and behind the rows of the first sheet. */
    readonly before?: string;
    readonly after?: string;
    /** Entries of the shared strings. */
    readonly strings?: string;
    /** Number formats of the styles, in order; the first is General. */
    readonly formats?: readonly string[];
    readonly workbook?: string;
    readonly parts?: Readonly<Record<string, ZipPart | string | Buffer | undefined>>;
}

/** The parts of a workbook as Excel names them. */
export function xlsxParts({
    sheets,
    hidden = [],
    before = '',
    after = '',
    strings,
    formats = [],
    workbook = '',
    parts = {}
}: XlsxDraft): Record<string, ZipPart | string | Buffer> {
    const names = Object.keys(sheets);
    const list = names.map(
        (name, index) =>
            `<sheet name="${name}" sheetId="${index + 1}"${hidden.includes(name) ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`
    );
    const relations = names.map(
        (_, index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`
    );
    const all: Record<string, ZipPart | string | Buffer | undefined> = {
        '[Content_Types].xml': '<Types/>',
        '_rels/.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
        'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbook}<sheets>${list.join('')}</sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}">${relations.join('')}</Relationships>`,
        'xl/sharedStrings.xml': strings === undefined ? undefined : `<sst xmlns="${MAIN}">${strings}</sst>`,
        'xl/styles.xml': formats.length === 0 ? undefined : stylesXml(formats)
    };
    names.forEach((name, index) => {
        const [front, behind] = index === 0 ? [before, after] : ['', ''];
        all[`xl/worksheets/sheet${index + 1}.xml`] =
            `<worksheet xmlns="${MAIN}">${front}<sheetData>${sheets[name]}</sheetData>${behind}</worksheet>`;
    });
    return Object.fromEntries(
        Object.entries({ ...all, ...parts }).filter((entry): entry is [string, ZipPart | string | Buffer] => entry[1] !== undefined)
    );
}

function stylesXml(formats: readonly string[]): string {
    const codes = formats.map(
        (code, index) => `<numFmt numFmtId="${170 + index}" formatCode="${code.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"/>`
    );
    const styles = formats.map((_, index) => `<xf numFmtId="${170 + index}" applyNumberFormat="1"/>`);
    return `<styleSheet xmlns="${MAIN}"><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`;
}

/** Rows of inline texts and numbers, without places: `row(1, 'a', 2)`. */
export function row(...cells: readonly (string | number)[]): string {
    return `<row>${cells.map(cell => (typeof cell === 'number' ? `<c><v>${cell}</v></c>` : `<c t="inlineStr"><is><t>${cell}</t></is></c>`)).join('')}</row>`;
}

/** A row as specs compare it: its number, then `type:text` of each cell. */
export function typed(rows: readonly TableRow[]): (string | number)[][] {
    return rows.map(({ row: number, cells, types = '' }) => {
        assert.equal(types.length, cells.length);
        return [number, ...cells.map((cell, index) => `${types[index]}:${cell}`)];
    });
}

/** Files of one spec, opened as the product opens them. */
export class WorkbookFixture extends ReaderFixture {
    openFile(content: Buffer | string, name = 'book.xlsx', options: TableOptions = {}): Promise<OpenTable> {
        return createRegistry().open(this.write(content, 'utf-8', name), options);
    }

    openDraft(draft: XlsxDraft, options: TableOptions = {}): Promise<OpenTable> {
        return this.openFile(zip(xlsxParts(draft)), 'book.xlsx', options);
    }

    /** Every row of the chosen sheet, see `typed`. */
    async rowsOf(draft: XlsxDraft, options: TableOptions = {}): Promise<(string | number)[][]> {
        return typed(await collect((await this.openDraft(draft, options)).allRows()));
    }

    /** The problem with which a file ends, however far it can be read. Fails after ten seconds, and for a stack in a text. */
    async problemOf(content: Buffer | string, name = 'book.xlsx', options: TableOptions = {}): Promise<Problem> {
        const begin = Date.now();
        try {
            await collect((await this.openFile(content, name, options)).rows());
        } catch (error) {
            assert.ok(error instanceof SourceError, String((error as Error).stack));
            assert.ok(Date.now() - begin < 10_000, 'took more than ten seconds');
            assert.doesNotMatch(`${error.problem.text} ${error.problem.hint}`, /\n|\bat \S+:\d+/);
            assert.ok((error.problem.hint ?? '').length > 10 && error.problem.file !== undefined);
            return error.problem;
        }
        throw new Error('expected a SourceError');
    }
}
