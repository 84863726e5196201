import * as assert from 'node:assert/strict';
import { codes, collect, flat } from '../reader-fixture';
import { row, typed, WorkbookFixture, xlsxParts } from './workbook-fixture';
import { zip } from './zip-fixture';

const HEAD = row('Number', 'Customer', 'Amount');
const TABLE = HEAD + row('INV-1', 'Acme', 10) + row('INV-2', 'Bolt', 20.5);

describe('XLSX layout', () => {
    const fixture = new WorkbookFixture();

    it('reads a plain table and says how', async () => {
        const table = await fixture.openDraft({ sheets: { Lines: TABLE } });
        assert.deepEqual(table.dialect, { format: 'xlsx', headerRow: 1, firstRow: 2, sheet: 'Lines' });
        assert.deepEqual(table.headers, ['Number', 'Customer', 'Amount']);
        assert.deepEqual(typed(await collect(table.rows())), [
            [2, 's:INV-1', 's:Acme', 'n:10'],
            [3, 's:INV-2', 's:Bolt', 'n:20.5']
        ]);
        assert.deepEqual(typed(await collect(table.rows())).length, 2);
        assert.deepEqual(table.notes, []);
    });

    it('takes the first visible sheet that has a table', async () => {
        const sheets = { Cover: row('Monthly report'), Old: TABLE, Empty: '', Lines: TABLE, More: TABLE };
        const table = await fixture.openDraft({ sheets, hidden: ['Old'] });
        assert.equal(table.dialect.sheet, 'Lines');
        assert.deepEqual(codes(table.notes), ['file.other-sheets']);
        assert.equal((await fixture.openDraft({ sheets, hidden: ['Old'] }, { sheet: ' old' })).dialect.sheet, 'Old');
        const hidden = await fixture.openDraft({ sheets: { Empty: '', Old: TABLE }, hidden: ['Old'] });
        assert.deepEqual([hidden.dialect.sheet, ...codes(hidden.notes)], ['Old', 'file.other-sheets', 'file.hidden-sheet']);
    });

    it('names the sheets when the wanted one is not there', async () => {
        const problem = await fixture.problemOf(zip(xlsxParts({ sheets: { Lines: TABLE, Notes: '' } })), 'book.xlsx', {
            sheet: 'Invoices'
        });
        assert.equal(problem.code, 'file.unknown-sheet');
        assert.match(problem.hint ?? '', /Lines, Notes/);
    });

    it('finds the header below titles, takes it from where the mapping says, and tells of it', async () => {
        const titles = `<row r="1"><c r="A1" t="inlineStr"><is><t>List of invoices</t></is></c></row><row r="4">${HEAD.slice(5)}${row('INV-1', 'Acme', 10)}`;
        const table = await fixture.openDraft({ sheets: { S: titles } });
        assert.deepEqual([table.dialect.headerRow, table.dialect.firstRow, ...codes(table.notes)], [4, 5, 'file.title-lines 1']);
        const told = await fixture.openDraft({ sheets: { S: titles } }, { headerRow: 4, firstRow: 9 });
        assert.deepEqual([told.dialect.headerRow, told.dialect.firstRow, told.headers.length], [4, 9, 3]);
        const far = await fixture.openDraft({ sheets: { S: `${row('x', 'y').repeat(3000)}${TABLE}` } }, { headerRow: 3001 });
        assert.deepEqual([far.headers, (await collect(far.rows())).length], [['Number', 'Customer', 'Amount'], 2]);
        assert.equal(
            (await fixture.problemOf(zip(xlsxParts({ sheets: { S: TABLE } })), 'b.xlsx', { headerRow: 9 })).code,
            'file.no-header-row'
        );
    });

    it('needs neither places nor styles nor a dimension, and believes no wrong one', async () => {
        assert.deepEqual(
            await fixture.rowsOf({ sheets: { S: TABLE }, before: '<dimension ref="A1:XFD1048576"/>' }),
            await fixture.rowsOf({ sheets: { S: TABLE }, before: '<dimension ref="A1"/>' })
        );
        const odd =
            '<row r="2"><c r="B2"><v>1</v></c><c><v>2</v></c><c r="F2"/><c r="E2"><v>5</v></c></row><row><c><v>7</v></c></row><row r="9"><c r="aa9"><v>8</v></c></row>';
        const rows = await fixture.rowsOf({ sheets: { S: odd } });
        assert.deepEqual(rows.slice(0, 3), [[2, 's:', 'n:1', 'n:2', 's:', 'n:5'], [3, 'n:7'], [4]]);
        assert.equal(rows[3][0], 9);
        assert.equal(rows[3].length, 28);
    });

    it('reads prefixed names, single quotes, spaces and the strict namespace', async () => {
        const sheet =
            '<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row r = \'1\'><x:c  r = "A1"  t = \'inlineStr\' ><x:is><x:t >a>b</x:t></x:is></x:c>'
            + "<!-- <x:c/> --><x:c r='B1' s='1'><x:v>46085</x:v></x:c></x:row></x:sheetData><x:extLst><x14:row r=\"9\"><x14:c><x14:v>1</x14:v></x14:c></x14:row></x:extLst></x:worksheet>";
        const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
        const parts = {
            '_rels/.rels': `<Relationships><Relationship Target="/xl/book.xml" Type="${strict}/officeDocument" Id="a"/></Relationships>`,
            'xl/workbook.xml': undefined,
            'xl/book.xml': `<x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:q="${strict}"><x:sheets><x:sheet q:id="b" name="A &amp; B" sheetId="1"/></x:sheets></x:workbook>`,
            'xl/_rels/book.xml.rels': `<Relationships><Relationship Id="b" Type="${strict}/worksheet" Target="Worksheets\\Sheet1.xml"/></Relationships>`,
            'xl/worksheets/sheet1.xml': sheet
        };
        const table = await fixture.openDraft({ sheets: { S: '' }, formats: ['d.m.yy'], parts });
        assert.equal(table.dialect.sheet, 'A & B');
        assert.deepEqual(typed(await collect(table.allRows())), [[1, 's:a>b', 'd:2026-03-04']]);
    });

    it('reads parts in UTF-16 and finds sheets without relations', async () => {
        const sheet = `\ufeff<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData>${row('Größe', '尺寸')}</sheetData></worksheet>`;
        const rows = await fixture.rowsOf({
            sheets: { S: '' },
            parts: {
                'xl/worksheets/sheet1.xml': Buffer.from(sheet, 'utf16le'),
                'xl/_rels/workbook.xml.rels': undefined,
                '_rels/.rels': undefined
            }
        });
        assert.deepEqual(rows, [[1, 's:Größe', 's:尺寸']]);
    });

    it('tells of hidden rows and columns, merged cells and formulas that nobody computed', async () => {
        const table = await fixture.openDraft({
            workbook: '<calcPr fullCalcOnLoad="1"/>',
            before: '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5"/></cols>',
            sheets: {
                S: `${HEAD}<row hidden="1"><c t="inlineStr"><is><t>INV-1</t></is></c><c t="inlineStr"><is><t>Acme</t></is></c><c><f>1+1</f><v>0</v></c></row>${row('INV-2', 'B', 2)}`
            },
            after: '<mergeCells count="2"><mergeCell ref="B1:C1"/><mergeCell ref="A2:A3"/></mergeCells>'
        });
        assert.equal((await collect(table.rows())).length, 2);
        assert.deepEqual(codes(table.notes), [
            'file.hidden-rows 2',
            'file.hidden-columns',
            'file.merged-cells 2',
            'file.formulas-not-computed 2'
        ]);
        assert.match(table.notes[1].text, /B to C/);
        assert.match(table.notes[2].text, /A2:A3/);
    });

    it('stops before a second table, and leaves out repeated headers', async () => {
        const second = `<row r="9">${row('Payment', 'Method', 'Paid on', 'Paid').slice(5)}<row r="10">${row('P-1', 'cash', 'x', 5).slice(5)}`;
        const table = await fixture.openDraft({ sheets: { S: TABLE + HEAD + row('INV-3', '', 1) + second } });
        assert.deepEqual(flat(await collect(table.rows())), [
            [2, 'INV-1', 'Acme', '10'],
            [3, 'INV-2', 'Bolt', '20.5'],
            [5, 'INV-3', '', '1']
        ]);
        assert.deepEqual(codes(table.notes), ['file.repeated-header 4', 'file.second-table 9']);
        assert.match(table.notes[0].text, /^Row 4/);
    });
});
