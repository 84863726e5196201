import * as assert from 'node:assert/strict';
import { WorkbookFixture } from './workbook-fixture';

describe('XLSX cells', () => {
    const fixture = new WorkbookFixture();

    it('reads shared, inline and rich texts without how they are pronounced', async () => {
        const rows = await fixture.rowsOf({
            strings:
                '<si><t>Number</t></si><si><r><rPr><b/></rPr><t>Bo</t></r><r><t xml:space="preserve">lts </t></r></si>'
                + '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si><si><t>a &amp; b &lt;&#x263A;&gt;</t></si>',
            sheets: {
                S:
                    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><t>Te</t></r><r><t>xt</t></r><rPh sb="0" eb="1"><t>no</t></rPh></is></c></row>'
                    + '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="s"><v>2</v></c></row><row r="3"><c r="A3" t="str"><f>B2</f><v>calc</v></c><c r="B3" t="s"><v>3</v></c></row>'
            }
        });
        assert.deepEqual(rows, [
            [1, 's:Number', 's:Text'],
            [2, 's:Bolts ', 's:東京'],
            [3, 's:calc', 's:a & b <☺>']
        ]);
    });

    it('resolves the escapes for what XML cannot hold, and line ends', async () => {
        const rows = await fixture.rowsOf({
            sheets: {
                S: '<row><c t="inlineStr"><is><t>a_x000D_\r\nb_x005F_x0041_</t></is></c><c t="inlineStr"><is><t><![CDATA[<&amp;>]]></t></is></c></row>'
            }
        });
        assert.deepEqual(rows, [[1, 's:a\r\nb_x0041_', 's:<&amp;>']]);
    });

    it('keeps numbers exact and plain', async () => {
        const stored = [
            '123456789012345',
            '1234.5',
            '12345.0',
            '1.2345678E7',
            '-0.05',
            '1E-3',
            '0.30000000000000004',
            '3.3000000000000003',
            '1.23456789012346E+19',
            '12345678901234567890',
            '-0',
            '0.1',
            '5.',
            '+7'
        ];
        const [[, ...cells]] = await fixture.rowsOf({
            sheets: { S: `<row>${stored.map(value => `<c><v>${value}</v></c>`).join('')}</row>` }
        });
        assert.deepEqual(
            cells,
            [
                '123456789012345',
                '1234.5',
                '12345',
                '12345678',
                '-0.05',
                '0.001',
                '0.3',
                '3.3',
                '12345678901234600000',
                '12345678901234567890',
                '0',
                '0.1',
                '5',
                '7'
            ].map(text => `n:${text}`)
        );
    });

    it('takes what is no number for the text that it is', async () => {
        const [[, ...cells]] = await fixture.rowsOf({ sheets: { S: '<row><c><v>INV-1</v></c><c t="n"><v>1,5</v></c></row>' } });
        assert.deepEqual(cells, ['s:INV-1', 's:1,5']);
    });

    it('tells booleans, errors, ISO dates and formulas without a result from values', async () => {
        const rows = await fixture.rowsOf({
            sheets: {
                S:
                    '<row><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c><c t="e"><f>A1/0</f><v>#DIV/0!</v></c></row>'
                    + '<row><c t="d"><v>2026-03-04T00:00:00.000Z</v></c><c t="d"><v>2026-03-04T10:30:00</v></c><c t="d"><v>2026-03-04</v></c><c t="d"><v>10:30:00</v></c></row>'
                    + '<row><c><f>SUM(A1:A2)</f></c><c><f>1&lt;2</f><v></v></c><c t="str"><f>""</f><v></v></c><c><f t="shared" si="0"/><v>7</v></c><c t="e"><f>X()</f></c></row>'
            }
        });
        assert.deepEqual(rows, [
            [1, 'b:true', 'b:false', 'e:#N/A', 'e:#DIV/0!'],
            [2, 'd:2026-03-04', 'd:2026-03-04 10:30:00', 'd:2026-03-04', 't:10:30:00'],
            [3, 'f:=SUM(A1:A2)', 'f:=1<2', 's:', 'n:7', 'f:=X()']
        ]);
    });

    it('gives numbers the meaning of their formats', async () => {
        const formats = [
            '00000',
            '0%',
            '0.00%',
            'dd/mm/yyyy',
            '[$-407]d\\. mmmm yyyy',
            'h:mm AM/PM',
            '[h]:mm',
            '@',
            '"INV-"00000',
            '#,##0.00 [$€-407]',
            'mmm yy',
            '000\\-00\\-0000',
            '[Red]-0.0;0',
            'General'
        ];
        const cells: [value: number, style: number, expected: string][] = [
            [123, 1, 'n:00123'],
            [1234567, 1, 'n:1234567'],
            [0.19, 2, 's:19%'],
            [0.195, 3, 's:19.5%'],
            [46085, 4, 'd:2026-03-04'],
            [46085.75, 5, 'd:2026-03-04 18:00:00'],
            [0.5, 6, 't:12:00:00'],
            [46085.5, 6, 'd:2026-03-04 12:00:00'],
            [1.5, 7, 't:36:00:00'],
            [42.5, 8, 'n:42.5'],
            [42, 9, 's:INV-00042'],
            [1234.5, 10, 'n:1234.5'],
            [46085, 11, 'd:2026-03-04'],
            [123456789, 12, 's:123-45-6789'],
            [1.25, 13, 'n:1.25'],
            [46085, 14, 'n:46085'],
            [46085, 99, 'n:46085'],
            [12.5, 1, 'n:12.5'],
            [-3, 4, 'n:-3']
        ];
        const xml = cells.map(([value, style]) => `<c s="${style}"><v>${value}</v></c>`).join('');
        const [[, ...found]] = await fixture.rowsOf({ formats, sheets: { S: `<row>${xml}</row>` } });
        assert.deepEqual(
            found,
            cells.map(([, , expected]) => expected)
        );
    });

    it('knows both calendars, and the day in 1900 that never was', async () => {
        const cells = [0, 1, 59, 60, 61, 46085, 2958465, 2958466].map(value => `<c s="1"><v>${value}</v></c>`).join('');
        const since1900 = await fixture.rowsOf({ formats: ['yyyy-mm-dd'], sheets: { S: `<row>${cells}</row>` } });
        assert.deepEqual(since1900[0].slice(1), [
            'd:1900-01-00',
            'd:1900-01-01',
            'd:1900-02-28',
            'd:1900-02-29',
            'd:1900-03-01',
            'd:2026-03-04',
            'd:9999-12-31',
            'n:2958466'
        ]);
        const since1904 = await fixture.rowsOf({
            formats: ['yyyy-mm-dd'],
            workbook: '<workbookPr date1904="1"/>',
            sheets: { S: '<row><c s="1"><v>0</v></c><c s="1"><v>60</v></c><c s="1"><v>44623</v></c></row>' }
        });
        assert.deepEqual(since1904[0].slice(1), ['d:1904-01-01', 'd:1904-03-01', 'd:2026-03-04']);
    });

    it('uses the formats that a workbook names by number only', async () => {
        const styles =
            '<styleSheet><cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="22"/><xf numFmtId="46"/><xf numFmtId="4"/><xf numFmtId="57"/></cellXfs></styleSheet>';
        const cells = [14, 9, 22, 46, 4, 57].map((_, index) => `<c s="${index + 1}"><v>1.25</v></c>`).join('');
        const [[, ...found]] = await fixture.rowsOf({ sheets: { S: `<row>${cells}</row>` }, parts: { 'xl/styles.xml': styles } });
        assert.deepEqual(found, [
            'd:1900-01-01 06:00:00',
            's:125%',
            'd:1900-01-01 06:00:00',
            't:30:00:00',
            'n:1.25',
            'd:1900-01-01 06:00:00'
        ]);
    });
});
