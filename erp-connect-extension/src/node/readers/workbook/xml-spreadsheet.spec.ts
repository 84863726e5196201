import * as assert from 'node:assert/strict';
import { codes, collect } from '../reader-fixture';
import { typed, WorkbookFixture } from './workbook-fixture';

const NAMESPACES = 'xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"';

function cell(type: string, value: string, more = ''): string {
    return `<Cell${more}><Data ss:Type="${type}">${value}</Data></Cell>`;
}

function sheet(rows: string, name = 'Lines', more = ''): string {
    return `<Worksheet ss:Name="${name}"><Table ss:ExpandedColumnCount="16384" ss:ExpandedRowCount="1048576">${rows}</Table>${more}</Worksheet>`;
}

function book(content: string, styles = ''): string {
    return `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook ${NAMESPACES}><Styles>${styles}</Styles>${content}</Workbook>\n`;
}

const HEAD = `<Row>${cell('String', 'Number')}${cell('String', 'Date')}${cell('String', 'Total')}</Row>`;

describe('XML spreadsheets', () => {
    const fixture = new WorkbookFixture();
    const rowsOf = async (content: string | Buffer): Promise<(string | number)[][]> =>
        typed(await collect((await fixture.openFile(content, 'book.xls')).allRows()));

    it('are read with their dates, long ids, errors and formulas without a result', async () => {
        const rows = await rowsOf(
            book(
                sheet(
                    `${HEAD}<Row>${cell('String', '00012345678901234567')}${cell('DateTime', '2026-03-04T00:00:00.000')}<Cell ss:Formula="=R[-1]C+1"/></Row>`
                        + `<Row>${cell('String', 'b &amp; c&#10;d')}${cell('DateTime', '1899-12-31T10:30:00.000')}${cell('Error', '#N/A')}${cell('Boolean', '1')}</Row>`
                        + `<Row>${cell('Number', '1234.50')}${cell('DateTime', '2026-03-04T10:30:00.000')}${cell('Number', '3', ' ss:Formula="=1+2"')}${cell('Number', '', ' ss:Formula="=1+2"')}</Row>`
                )
            )
        );
        assert.deepEqual(rows.slice(1), [
            [2, 's:00012345678901234567', 'd:2026-03-04', 'f:=R[-1]C+1'],
            [3, 's:b & c\nd', 't:10:30:00', 'e:#N/A', 'b:true'],
            [4, 'n:1234.5', 'd:2026-03-04 10:30:00', 'n:3', 'f:=1+2']
        ]);
    });

    it('give numbers the meaning of their formats, whoever sets them', async () => {
        const styles =
            '<Style ss:ID="Default"/><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style><Style ss:ID="z"><NumberFormat ss:Format="00000"/></Style>'
            + '<Style ss:ID="c"><NumberFormat ss:Format="Currency"/></Style><Style ss:ID="f"><NumberFormat ss:Format="Fixed"/></Style><Style ss:ID="k" ss:Parent="z"/><Style ss:ID="p"><NumberFormat ss:Format="Percent"/></Style>';
        const rows = await rowsOf(
            book(
                sheet(
                    `<Column/><Column ss:Index="3" ss:StyleID="z" ss:Span="1"/><Row ss:StyleID="d">${cell('Number', '46085')}${cell('Number', '5', ' ss:StyleID="c"')}${cell('Number', '5', ' ss:StyleID="f"')}</Row>`
                        + `<Row>${cell('Number', '46085')}${cell('Number', '7', ' ss:StyleID="k"')}${cell('Number', '8')}${cell('Number', '9')}${cell('Number', '0.5', ' ss:StyleID="p"')}</Row>`
                ),
                styles
            )
        );
        assert.deepEqual(rows, [
            [1, 'd:2026-03-04', 'n:5', 'n:5'],
            [2, 'n:46085', 'n:00007', 'n:00008', 'n:00009', 's:50%']
        ]);
    });

    it('keep places, and leave out comments, markup within texts and what is behind the sheet', async () => {
        const rich =
            '<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>Bo</B><Font>lts</Font></ss:Data><Comment><ss:Data>no</ss:Data></Comment></Cell>';
        const content = sheet(
            `${HEAD}<Row ss:Index="4"><Cell ss:Index="2" ss:MergeAcross="1"><Data ss:Type="String">x</Data></Cell>${rich}</Row><Row ss:Span="3"/><Row>${cell('String', 'y')}</Row>`
        );
        assert.deepEqual((await rowsOf(book(content))).filter(row => row.length > 1).slice(1), [
            [4, 's:', 's:x', 's:', 's:Bolts'],
            [9, 's:y']
        ]);
    });

    it('tell their sheets apart, and what is hidden', async () => {
        const hidden = '<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions>';
        const record = `<Row ss:Hidden="1">${cell('String', 'INV-1')}${cell('String', 'x')}${cell('Number', '1')}</Row>`;
        const table = await fixture.openFile(
            book(sheet(HEAD + record, 'Old', hidden) + sheet(`<Column ss:Hidden="1"/>${HEAD}${record}${record}`, 'Lines')),
            'book.xls'
        );
        assert.deepEqual(table.dialect, { format: 'xml', headerRow: 1, firstRow: 2, sheet: 'Lines' });
        assert.equal((await collect(table.rows())).length, 2);
        assert.deepEqual(codes(table.notes), ['file.other-sheets', 'file.hidden-rows 2', 'file.hidden-columns']);
    });

    it('are read in any encoding, prefixed, and refused where they are broken', async () => {
        const content = book(sheet(`${HEAD}<Row>${cell('String', 'Größe')}</Row>`));
        assert.equal((await rowsOf(Buffer.from(`\ufeff${content}`, 'utf16le')))[1][1], 's:Größe');
        assert.equal((await rowsOf(Buffer.from(content.replace('"1.0"', '"1.0" encoding="windows-1252"'), 'latin1')))[1][1], 's:Größe');
        assert.equal((await rowsOf(content.replace(/<(\/?)(?=[A-Z])/g, '<$1ss:')))[1][1], 's:Größe');
        assert.equal((await fixture.problemOf(content.slice(0, -20), 'book.xls')).code, 'file.incomplete');
        assert.equal(
            (await fixture.problemOf(content.replace('<Workbook', '<!DOCTYPE x [<!ENTITY a "b">]><Workbook'), 'book.xls')).code,
            'file.forbidden-xml'
        );
        assert.equal((await fixture.problemOf(content.replace('<Row>', '<Row ss:Index="9999999">'), 'book.xls')).code, 'file.damaged');
        assert.equal((await fixture.problemOf(content.replace('<Cell>', '<Cell ss:Index="16385">'), 'book.xls')).code, 'file.too-large');
    });
});
