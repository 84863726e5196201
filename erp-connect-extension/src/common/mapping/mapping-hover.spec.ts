import * as assert from 'node:assert/strict';
import { MappingContext } from './mapping-context';
import { hoverAt } from './mapping-hover';

const TEXT = `{
  "connection": "americas",
  "upload": {
    "source": { "afterwards": "keep" },
    "object": "invoice",
    "columns": {
      "invoice_no": "No",
      "date": { "letter": "b", "format": "DD/MM/YYYY" },
      "metadata.region": { "expression": "Region" },
      "zebra": "No"
    }
  }
}`;
const CONTEXT: MappingContext = {
    headers: ['No', ''],
    rows: [
        ['A`1', '01/02/2026'],
        ['A`1', '02/02/2026'],
        ['x'.repeat(50), '03/02/2026'],
        ['', '04/02/2026']
    ]
};

function hover(part: string, context: MappingContext = CONTEXT): string | undefined {
    const offset = TEXT.indexOf(part);
    assert.notEqual(offset, -1);
    const found = hoverAt(TEXT, offset + 1, context);
    if (found) {
        assert.equal(TEXT.slice(found.range.start.offset, found.range.end.offset), part);
    }
    return found?.markdown;
}

function mapping(columns: string): string {
    return `{ "upload": { "object": "invoice", "columns": { ${columns} } } }`;
}

describe('mapping hover', () => {
    it('explains a key', () => {
        assert.equal(hover('"connection"'), '**Connection**\n\nName of the connection: the Invoiced account that is used.');
    });

    it('explains a key with its choice and default', () => {
        assert.equal(
            hover('"afterwards"'),
            '**Afterwards**\n\nWhat happens to a file that was uploaded.\n\n'
                + '- `move`: It is moved to the folder `done`.\n- `keep`: It stays where it is; the same content is not uploaded '
                + 'again.\n- `delete`: It is deleted.\n\nDefault: `move`.'
        );
    });

    it('explains the chosen word', () => {
        assert.equal(
            hover('"keep"'),
            '**Afterwards**\n\nWhat happens to a file that was uploaded.\n\n'
                + '`keep`: It stays where it is; the same content is not uploaded again.\n\nDefault: `move`.'
        );
    });

    it('explains a property, under an alias too, with values of its column', () => {
        assert.equal(
            hover('"invoice_no"'),
            '**Invoice #** `number` (text)\n\nIdentifies the document. Rows with the same number '
                + 'become one document with several lines.\n\nNeeded to create a record.\n\nAt most 32 characters.\n\nAlso called '
                + `\`invoice_number\`, \`invoice_no\`, \`invoice_#\`, \`document_number\`.\n\nColumn A \`No\`:\n\n- \`\` A\`1 \`\` stays as it is\n`
                + `- \`${'x'.repeat(39)}…\` is refused: Invoice \\#: "${'x'.repeat(50)}" has 50 characters; Invoiced takes at most 32.`
        );
    });

    it('shows values of a column without header', () => {
        assert.match(hover('"b"') ?? '', /\n\nColumn B:\n\n- `01\/02\/2026` → `2026-02-01`\n- `02\/02\/2026` → `2026-02-02`\n/);
    });

    it('shows what becomes of cells as the mapping says it now', () => {
        const text = mapping(
            '"due_date": { "column": "Due", "format": "MM/DD/YYYY" }, "draft": { "column": "P", "map": { "x": "", "ja": "yes" } }'
        );
        const context = {
            headers: ['Due', 'P'],
            rows: [
                ['02/01/2026', 'x'],
                ['31/01/2026', 'ja'],
                ['', 'nein [a](b)']
            ]
        };
        const shown = (part: string): string => hoverAt(text, text.indexOf(part) + 1, context)?.markdown ?? '';
        assert.match(
            shown('"due_date"'),
            /- `02\/01\/2026` → `2026-02-01`\n- `31\/01\/2026` is refused: Due Date: "31\/01\/2026" is not a date in the format MM\/DD\/YYYY\.$/
        );
        assert.match(shown('"draft"'), /- `x` means an empty cell\n- `ja` → `true`\n- `nein \[a\]\(b\)` is refused: .*\\\[a\\\]\\\(b\\\)/);
    });

    it('says why nobody can tell what becomes of them', () => {
        const shown =
            hoverAt(mapping('"date": "D"'), mapping('"date": "').length - 7, { headers: ['D'], rows: [['03/04/2026']] })?.markdown ?? '';
        assert.match(shown, /Column A `D`: The date column "D" can be read in two ways/);
    });

    it('reads cells of a workbook by their types', () => {
        const text = mapping('"unit_cost": { "column": "P", "decimal": "," }');
        const shown = hoverAt(text, text.indexOf('"unit_cost"') + 1, {
            headers: ['P'],
            rows: [['1.5'], ['2,5']],
            types: ['n', 's']
        })?.markdown;
        assert.match(shown ?? '', /- `1\.5` stays as it is\n- `2,5` → `2\.5`$/);
    });

    it('shows cells as they are where nothing can be said of them yet', () => {
        const text = mapping('"unit_cost": { "column": "P", "decimal": 5, "letter": 1 }');
        assert.match(hoverAt(text, text.indexOf('"unit_cost"') + 1, { headers: ['P'], rows: [['1.5']] })?.markdown ?? '', /`1\.5` stays/);
        assert.match(
            hoverAt(text.replace('invoice', 'none'), text.indexOf('"unit_cost"') - 2, { headers: ['P'], rows: [['1.5']] })?.markdown ?? '',
            /Column A `P`: `1\.5`$/
        );
    });

    it('explains an option', () => {
        assert.match(hover('"format"') ?? '', /^\*\*Date format\*\*\n\nHow the dates/);
    });

    it('explains a custom field and its expression', () => {
        assert.equal(hover('"metadata.region"'), '**Custom field region** `metadata.region` (text)\n\nAt most 255 characters.');
        assert.match(hover('"Region"') ?? '', /^\*\*Expression\*\*/);
    });

    it('shows the sample even for a property that is not known', () => {
        assert.match(hover('"zebra"') ?? '', /^Column A `No`: /);
        assert.equal(hover('"zebra"', {}), undefined);
    });

    it('says nothing between things', () => {
        assert.equal(hoverAt(TEXT, 0), undefined);
        assert.equal(hoverAt('', 0), undefined);
        assert.equal(hoverAt('// note', 3), undefined);
        assert.equal(hoverAt('{ "nothing": 1 }', 4), undefined);
    });
});
