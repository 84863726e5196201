import * as assert from 'node:assert/strict';
import { findObject } from '../invoiced/object-catalogue';
import { ExpressionColumns } from './expressions';
import { Refusal } from './refusal';
import { findColumns } from './source-columns';

const customer = findObject('customer')!;

describe('expressions', () => {
    const columnsOf = (expression: string, headers: readonly string[], property = 'notes'): ExpressionColumns =>
        new ExpressionColumns(findColumns({ [property]: { expression }, name: { value: 'Acme' } }, customer, headers).columns, headers);
    const evaluate = async (
        expression: string,
        row: Record<string, string> = {},
        property = 'notes'
    ): Promise<string | Refusal | undefined> => {
        const texts = await columnsOf(expression, Object.keys(row), property).evaluate({ row: 2, cells: Object.values(row) });
        return texts.get(property);
    };

    for (const [expression, text] of [
        ['Region', 'north'],
        ['$uppercase(Region)', 'NORTH'],
        ['`Second Name` & ", " & Name', 'Lee, Ann'],
        ['Nothing', ''],
        ['null', ''],
        ['Qty = "3"', 'true'],
        ['$number(Qty) * 1.1', '3.3'],
        ['0.1 + 0.2', '0.3'],
        ['$number(Qty) / 10000000', '0.0000003'],
        ['1e15', '1000000000000000'],
        ['-$number(Qty)', '-3'],
        ['$number(Qty) > 2 ? "many" : "few"', 'many'],
        ['[Region][0]', 'north']
    ]) {
        it(`${expression} gives "${text}"`, async () => {
            assert.equal(await evaluate(expression, { Region: 'north', Name: 'Ann', ' Second Name ': 'Lee', Qty: '3' }), text);
        });
    }

    for (const [expression, code] of [
        ['$number(Region)', 'cell.expression-failed'],
        ['$error("no")', 'cell.expression-failed'],
        ['{ "a": Region }', 'cell.expression-no-text'],
        ['[1, 2]', 'cell.expression-no-text'],
        ['$uppercase', 'cell.expression-no-text'],
        ['function($x) { $x }', 'cell.expression-no-text'],
        ['1 / 0', 'cell.expression-no-value']
    ]) {
        it(`${expression} refuses its cell`, async () => {
            const text = await evaluate(expression, { Region: 'north' });
            assert.ok(text instanceof Refusal, String(text));
            assert.equal(text.code, code);
        });
    }

    it('says what a result looks like that is not one value', async () => {
        const text = await evaluate('{ "a": Region }', { Region: 'north' });
        assert.equal((text as Refusal).text, 'The expression gives {"a":"north"}, not one value.');
    });

    it('makes a list of several values only where the property is one', async () => {
        assert.equal(await evaluate('[A, B]', { A: 'vat', B: 'city' }, 'taxes'), 'vat,city');
    });

    it('ends what calls itself for ever', async () => {
        for (const endless of ['($f := function($x) { $f($x + 1) }; $f(1))', '($f := function($x) { 1 + $f($x) }; $f(1))']) {
            const text = await evaluate(endless, { Region: 'north' });
            assert.equal((text as Refusal).code, 'cell.expression-failed', endless);
        }
    });

    it('ends what makes a text or a list without end', async () => {
        for (const [endless, reason] of [
            ['$reduce([1..40], function($text, $_) { $text & $text }, "ab")', /more than a million characters/],
            ['$pad("", 300000000, "x")', /more than a million characters/],
            ['$count([1..5000000])', /maximum sequence length/]
        ] as const) {
            const text = await evaluate(endless, { Region: 'north' });
            assert.match((text as Refusal).text, reason);
        }
    });

    it('counts the time of each row by itself', async () => {
        const columns = columnsOf('Region & "!"', ['Region']);
        for (let row = 2; row < 600; row++) {
            assert.equal((await columns.evaluate({ row, cells: ['x'] })).get('notes'), 'x!');
        }
    });

    it('goes by letters where there are no headers', async () => {
        assert.equal((await columnsOf('B & A', []).evaluate({ row: 1, cells: ['x', 'y'] })).get('notes'), 'yx');
    });

    it('takes the first of equal headers, and short rows as empty', async () => {
        const columns = columnsOf('A & "/" & B', ['A', 'A', 'B']);
        assert.equal((await columns.evaluate({ row: 2, cells: ['1', '2'] })).get('notes'), '1/');
    });

    it('tells of an expression that is none', () => {
        const { problems, isEmpty } = columnsOf('$uppercase(', []);
        assert.equal(isEmpty, true);
        assert.deepEqual([problems[0].code, problems[0].mappingPath], ['mapping.bad-expression', ['upload', 'columns', 'notes']]);
    });

    it('is empty where no column has one', () => {
        assert.equal(new ExpressionColumns(findColumns({ name: 'A' }, customer, ['A']).columns, ['A']).isEmpty, true);
    });

    it('fail where they look at a cell of a workbook without a value', async () => {
        const row = { row: 2, cells: ['#N/A', 'north'], types: 'es' };
        const failed = (await columnsOf('$uppercase(Tax)', ['Tax', 'Region']).evaluate(row)).get('notes');
        assert.ok(failed instanceof Refusal && failed.text.includes('#N/A'));
        assert.equal((await columnsOf('$uppercase(Region)', ['Tax', 'Region']).evaluate(row)).get('notes'), 'NORTH');
    });
});
