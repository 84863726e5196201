import { xmlText } from './xml-text';

/** Indexes of cell formats that every workbook of ours has; those of dates come behind them. */
export const STYLES = { general: 0, header: 1, text: 2, twoDecimals: 3, threeDecimals: 4, firstDate: 5 } as const;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Numbers of own formats begin here; those below are Excel's. */
const FIRST_FORMAT = 164;

/** The files of a workbook beside its sheets, by their path. @param dateFormats in the notation of a mapping. */
export function workbookParts(sheets: readonly string[], dateFormats: readonly string[]): ReadonlyMap<string, string> {
    return new Map([
        ['xl/styles.xml', styles(dateFormats)],
        ['xl/workbook.xml', workbook(sheets)],
        ['xl/_rels/workbook.xml.rels', workbookRelations(sheets.length)],
        ['_rels/.rels', relations([`Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"`])],
        ['[Content_Types].xml', contentTypes(sheets.length)]
    ]);
}

export function sheetPath(number: number): string {
    return `xl/worksheets/sheet${number}.xml`;
}

function workbook(sheets: readonly string[]): string {
    const entries = sheets.map((name, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
    return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${entries.join('')}</sheets></workbook>`;
}

function workbookRelations(sheets: number): string {
    const ofSheets = Array.from(
        { length: sheets },
        (_, index) => `Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"`
    );
    return relations([...ofSheets, `Id="rId${sheets + 1}" Type="${RELATIONS}/styles" Target="styles.xml"`]);
}

function relations(entries: readonly string[]): string {
    return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${entries.map(entry => `<Relationship ${entry}/>`).join('')}</Relationships>`;
}

function contentTypes(sheets: number): string {
    const ofSheets = Array.from(
        { length: sheets },
        (_, index) => `<Override PartName="/${sheetPath(index + 1)}" ContentType="${TYPE}.worksheet+xml"/>`
    );
    return (
        `${HEAD}<Types xmlns="${PACKAGE}/content-types">`
        + '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        + '<Default Extension="xml" ContentType="application/xml"/>'
        + `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>`
        + `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${ofSheets.join('')}</Types>`
    );
}

function styles(dateFormats: readonly string[]): string {
    const formats = [excelFormat('0.000'), ...dateFormats.map(format => excelFormat(format.toLowerCase()))];
    const numberFormats = formats.map((format, index) => `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${format}"/>`).join('');
    const cells = [0, 0, 49, 2, ...formats.map((_, index) => FIRST_FORMAT + index)].map(
        (id, index) =>
            `<xf numFmtId="${id}" fontId="${index === STYLES.header ? 1 : 0}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`
    );
    const font = '<sz val="11"/><name val="Calibri"/>';
    return (
        `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">${numberFormats}</numFmts>`
        + `<fonts count="2"><font>${font}</font><font><b/>${font}</font></fonts>`
        + '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
        + '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        + `<cellXfs count="${cells.length}">${cells.join('')}</cellXfs></styleSheet>`
    );
}

/** A mapping writes `MM` for months and `mm` for minutes; Excel tells them apart by what stands beside them. */
function excelFormat(format: string): string {
    return xmlText(format.replace(/[./]/g, '\\$&').replace(/0\\\./, '0.'));
}
