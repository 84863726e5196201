import * as assert from 'node:assert/strict';
import { applyTextEdits } from '../mapping/text-range';
import { isColumnFound, isFound, isOpen, passes } from './entry-filter';
import { FormInput } from './form-input';
import { isBroken, mappingForm, MappingForm } from './mapping-form';
import { PropertyEntry, sourceSort } from './property-entry';
import { changeSetting } from './setting-edit';
import { SettingField } from './setting-field';
import { settingFields } from './setting-fields';
import { acceptable, acceptSuggestions, removeSource, setOptions, setSource } from './source-edits';

const TEXT = `{
    // what we call it
    "name": "Sage invoices",
    "connection": "americas",
    "upload": {
        "source": { "kind": "spreadsheet", "folder": "inbox", "files": "INV*.csv" },
        "object": "invoice",
        "columns": {
            "number":   "Invoice No",   // as printed
            "date":     { "column": "Inv Date", /* British */ "format": "DD/MM/YYYY" },
            "currency": { "value": "eur" },
            "metadata.region": { "expression": "$uppercase(Region)" },
            "colour": "Qty"
        }
    }
}
`;

const INPUT: FormInput = {
    headers: ['Invoice No', 'Cust ID', 'Inv Date', 'Qty', 'Region', '', 'Price', 'Price'],
    rows: [
        ['INV-1', 'C-1', '01/02/2026', '1', 'north', 'x', '2.50', '3.00'],
        ['INV-2', 'C-1', '14/02/2026', '2', 'south', 'y', '2.50', '3.00']
    ],
    connections: ['americas'],
    matches: [
        { property: 'number', column: 'Invoice No', index: 0, score: 0.98, reason: 'The header means "invoice number".' },
        { property: 'account_number', column: 'Cust ID', index: 1, score: 0.95, reason: 'The header means "customer id".' },
        { property: 'quantity', column: 'Qty', index: 3, score: 0.99, reason: 'The header means "quantity".' },
        { property: 'unit_cost', column: 'Price', index: 6, score: 0.7, reason: 'The header means "price".' }
    ]
};

function formOf(text = TEXT, input = INPUT): MappingForm {
    const form = mappingForm(text, input);
    assert.ok(!isBroken(form), 'the text is broken');
    return form;
}

function entryOf(id: string, form = formOf()): PropertyEntry {
    const entry = form.properties.find(each => each.id === id);
    assert.ok(entry, `there is no ${id}`);
    return entry;
}

describe('mapping form', () => {
    it('shows the columns of a file without headers by their letters', () => {
        const text = TEXT.replace('"Invoice No"', '{ "letter": "B" }');
        const { columns } = formOf(text, {
            ...INPUT,
            headers: [],
            matches: [],
            rows: [
                ['2026', 'INV-1'],
                ['2027', 'INV-2', 'x']
            ]
        });
        assert.deepEqual(
            columns.map(({ letter, header, samples, uses }) => [letter, header, samples, uses]),
            [
                ['A', '', ['2026', '2027'], []],
                ['B', '', ['INV-1', 'INV-2'], ['Invoice #']],
                ['C', '', ['x'], []]
            ]
        );
        const number = formOf(text, { ...INPUT, headers: [], matches: [] }).properties.find(({ id }) => id === 'number')!;
        assert.match(applyTextEdits(text, setSource(text, number, { kind: 'column', index: 0 }, [])), /"number":\s+\{ "letter": "A" \}/);
    });

    it('shows each property with its source, the first values, and whether it is needed', () => {
        const number = entryOf('number');
        assert.deepEqual(
            [number.label, number.typeName, number.need, number.isMapped, number.sampleIndex, number.samples],
            ['Invoice #', 'text', 'needed', true, 0, ['INV-1', 'INV-2']]
        );
        assert.equal(entryOf('account_number').need, 'missing');
        assert.match(entryOf('account_number').needText ?? '', /unless "customer"/);
        assert.equal(entryOf('due_date').need, 'optional');
        assert.deepEqual(
            ['number', 'currency', 'metadata.region', 'due_date'].map(id => sourceSort(entryOf(id).value)),
            ['column', 'value', 'expression', 'none']
        );
    });

    it('keeps properties of one part together, and shows what the object does not have', () => {
        const groups = formOf().properties.map(({ group }) => group);
        assert.deepEqual(
            groups,
            groups.toSorted((a, b) => groups.indexOf(a) - groups.indexOf(b))
        );
        const unknown = entryOf('colour');
        assert.deepEqual(
            [unknown.group, unknown.type, unknown.problems.map(({ code }) => code)],
            ['Unknown', undefined, ['mapping.unknown-property']]
        );
    });

    it('puts problems of no property apart', () => {
        assert.deepEqual(
            formOf().problems.map(({ code }) => code),
            ['mapping.missing-needed-property']
        );
    });

    it('lists the columns with what reads them', () => {
        const columns = formOf().columns;
        assert.deepEqual(
            columns.map(({ letter, uses }) => `${letter}: ${uses.join(', ')}`),
            ['A: Invoice #', 'B: ', 'C: Date', 'D: colour', 'E: Custom field region', 'F: ', 'G: ', 'H: ']
        );
    });

    it('proposes columns that nobody reads, and says why a mapped one is right', () => {
        assert.equal(entryOf('account_number').suggestion?.index, 1);
        assert.equal(entryOf('number').suggestion?.score, 0.98);
        assert.equal(entryOf('quantity').suggestion, undefined);
        assert.deepEqual(
            acceptable(formOf().properties, 0.9).map(({ id }) => id),
            ['account_number']
        );
    });

    it('says where a text is broken', () => {
        const broken = mappingForm(TEXT.replace('"Sage invoices",', '"Sage invoices"'), INPUT);
        assert.ok(isBroken(broken));
        assert.equal(broken.line, 4);
        assert.ok(isBroken(mappingForm('', INPUT)));
        assert.ok(isBroken(mappingForm('[]', INPUT)));
    });

    it('bears any value where another one is expected', () => {
        for (const value of ['1', 'true', 'null', '[]', '[{}]', '{}', '""']) {
            for (const part of ['"DD/MM/YYYY"', '{ "value": "eur" }', '"Invoice No"', '"invoice"', '"inbox"']) {
                const form = mappingForm(TEXT.replace(part, value), INPUT);
                assert.ok(!isBroken(form));
                settingFields(form);
            }
        }
    });
});

describe('filters of the form', () => {
    it('show what waits for a person', () => {
        const open = formOf().properties.filter(isOpen);
        assert.deepEqual(
            open.map(({ id }) => id),
            ['account_number', 'unit_cost', 'colour']
        );
        const count = (filter: 'mapped' | 'unused'): number => formOf().properties.filter(entry => passes(entry, filter)).length;
        assert.equal(count('mapped'), 5);
        assert.equal(count('mapped') + count('unused'), formOf().properties.length);
    });

    it('find by label, id, header and value', () => {
        for (const search of ['invoice #', 'num', 'INV-2', 'invoice no']) {
            assert.ok(isFound(entryOf('number'), search), search);
        }
        assert.ok(!isFound(entryOf('number'), 'region'));
        assert.ok(isColumnFound(formOf().columns[4], 'custom region'));
    });
});

describe('edits of the form', () => {
    const set = (id: string, index: number): string =>
        applyTextEdits(TEXT, setSource(TEXT, entryOf(id), { kind: 'column', index }, INPUT.headers ?? []));

    it('choose another column and keep how it is converted', () => {
        assert.equal(set('number', 1), TEXT.replace('"Invoice No"', '"Cust ID"'));
        assert.equal(set('date', 0), TEXT.replace('"column": "Inv Date"', '"column": "Invoice No"'));
    });

    it('name a column by its letter where its header is missing or there twice', () => {
        assert.equal(set('number', 5), TEXT.replace('"Invoice No"', '{ "letter": "F" }'));
        assert.equal(set('number', 7), TEXT.replace('"Invoice No"', '{ "letter": "H" }'));
    });

    it('write constants and expressions', () => {
        const edits = setSource(TEXT, entryOf('date'), { kind: 'value', value: '2026-01-01' }, []);
        assert.match(applyTextEdits(TEXT, edits), /"date": {5}\{[^}]*"value": "2026-01-01" \}/);
        assert.doesNotMatch(applyTextEdits(TEXT, edits), /format/);
        const expression = setSource(TEXT, entryOf('due_date'), { kind: 'expression', expression: 'Qty' }, []);
        assert.equal(
            applyTextEdits(TEXT, expression),
            TEXT.replace('"colour": "Qty"', '"colour": "Qty",\n            "due_date": { "expression": "Qty" }')
        );
    });

    it('set and take away options', () => {
        const withDefault = applyTextEdits(TEXT, setOptions(TEXT, entryOf('number'), { default: 'none' }));
        assert.equal(withDefault, TEXT.replace('"Invoice No"', '{ "column": "Invoice No", "default": "none" }'));
        const without = setOptions(TEXT, entryOf('date'), { format: undefined });
        assert.equal(
            applyTextEdits(TEXT, without),
            TEXT.replace('"Inv Date", /* British */ "format": "DD/MM/YYYY"', '"Inv Date" /* British */')
        );
    });

    it('take a property out with its line', () => {
        assert.equal(applyTextEdits(TEXT, removeSource(TEXT, entryOf('currency'))), TEXT.replace(/ *"currency".*\n/, ''));
    });

    it('accept proposals in one edit', () => {
        const edits = acceptSuggestions(TEXT, acceptable(formOf().properties, 0.6), INPUT.headers ?? []);
        assert.equal(edits.length, 1);
        assert.equal(
            applyTextEdits(TEXT, edits),
            TEXT.replace(
                '"colour": "Qty"',
                '"colour": "Qty",\n            "account_number": "Cust ID",\n            "unit_cost": { "letter": "G" }'
            )
        );
    });

    it('change settings and take them back', () => {
        const field = (key: string): SettingField => {
            const found = settingFields(formOf()).find(({ path }) => path.at(-1) === key);
            assert.ok(found);
            return found;
        };
        assert.equal(applyTextEdits(TEXT, changeSetting(TEXT, field('folder'), 'in')), TEXT.replace('"inbox"', '"in"'));
        const withRow = applyTextEdits(TEXT, changeSetting(TEXT, field('headerRow'), '3'));
        assert.equal(withRow, TEXT.replace('"INV*.csv" }', '"INV*.csv", "headerRow": 3 }'));
        assert.equal(applyTextEdits(withRow, changeSetting(withRow, field('headerRow'), '')), TEXT);
    });
});

describe('settings of the form', () => {
    it('are those of the kind of source', () => {
        const keys = settingFields(formOf()).map(({ path }) => path.at(-1));
        assert.ok(keys.includes('delimiter') && !keys.includes('fileName'));
        const pdfs = formOf(TEXT.replace('"spreadsheet"', '"invoice-pdfs"'));
        const pdfKeys = settingFields(pdfs).map(({ path }) => path.at(-1));
        assert.ok(pdfKeys.includes('fileName') && !pdfKeys.includes('operation'));
    });

    it('offer what the object can do, and never hide what the text says', () => {
        const field = (form: MappingForm, key: string): SettingField | undefined =>
            settingFields(form, ['americas']).find(({ path }) => path.at(-1) === key);
        const form = formOf(TEXT.replace('"americas"', '"emea"'));
        assert.deepEqual(
            field(form, 'connection')?.choices.map(({ value }) => value),
            ['americas', 'emea']
        );
        assert.equal(field(form, 'connection')?.problems.length, 1);
        assert.equal(field(form, 'operation')?.choices.find(({ value }) => value === 'upsert')?.label, 'Create and update');
    });
});
