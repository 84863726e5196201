import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandLine } from '../spec-support/command-line';

describe('erp-connect suggest', () => {
    const folder = mkdtempSync(join(tmpdir(), 'erp-connect-suggest-'));
    const cli = new CommandLine(folder);
    const file = join(folder, 'rechnungen.csv');

    before(() => writeFileSync(file, 'Belegnr.;Kunde;Netto;Kostenstelle\nRE-1;Müller GmbH;100,00;7\nRE-2;Jansen KG;20,50;7\n'));
    after(() => rmSync(folder, { recursive: true, force: true }));

    it('names the column of each property, with score and reason, and the columns that are left', async () => {
        const { code, lines, stderr } = await cli.run(['suggest', file, '--object', 'invoice', '--json']);
        assert.deepEqual([code, stderr], [0, '']);
        const [{ columns, unmatched }] = lines() as [
            { columns: Record<string, { column: string; score: number; reason: string }>; unmatched: string[] }
        ];
        assert.deepEqual(
            Object.entries(columns).map(([property, { column }]) => [property, column]),
            [
                ['number', 'Belegnr.'],
                ['customer', 'Kunde'],
                ['unit_cost', 'Netto']
            ]
        );
        assert.deepEqual(unmatched, ['Kostenstelle']);
        assert.match(columns.number.reason, /^The header means "document number"/);
        assert.ok(columns.number.score >= 0.8 && columns.number.score <= 1);
    });

    it('repeats what was chosen in the mappings of the workspace, and says where', async () => {
        const workspace = join(folder, 'workspace');
        const elsewhere = join(folder, 'elsewhere');
        [join(workspace, 'flows'), elsewhere].forEach(path => mkdirSync(path, { recursive: true }));
        const columns = { number: 'Belegnr.', customer: 'Kunde', 'metadata.site': 'Kostenstelle', currency: { value: 'eur' } };
        const source = { kind: 'spreadsheet', folder: 'in', files: '*.csv' };
        writeFileSync(
            join(workspace, 'flows', 'sage-rechnungen.mapping.json'),
            JSON.stringify({ name: 'Sage', connection: 'c', upload: { source, object: 'invoice', columns } })
        );
        type Suggestion = { columns: Record<string, { column: string; score: number; reason: string } | undefined> };
        const suggested = async (args: string[], cwd?: string): Promise<Suggestion['columns']> => {
            const { code, lines } = await cli.run(['suggest', file, '--json', ...args], { cwd });
            assert.equal(code, 0);
            return (lines() as [Suggestion])[0].columns;
        };
        const chosen = { column: 'Kostenstelle', score: 1, reason: 'You chose this in sage-rechnungen.' };
        const byOption = await suggested(['--workspace', workspace]);
        assert.deepEqual(byOption['metadata.site'], chosen);
        assert.match(byOption.unit_cost?.reason ?? '', /; sage-rechnungen leaves this column out\.$/);
        assert.deepEqual((await suggested([], workspace))['metadata.site'], chosen);
        assert.equal((await suggested([], elsewhere))['metadata.site'], undefined);
        const nowhere = await cli.run(['suggest', file, '--workspace', join(folder, 'nowhere')]);
        assert.equal(nowhere.code, 2);
        assert.match(nowhere.stderr, /There is no folder .*nowhere/);
    });

    it('says it in words, and refuses an object that does not exist', async () => {
        const text = await cli.run(['suggest', file]);
        assert.match(text.stdout, /^number +\d+ % {2}Belegnr\./);
        assert.match(text.stdout, /without a property: Kostenstelle/);
        const refused = await cli.run(['suggest', file, '--object', 'car']);
        assert.equal(refused.code, 2);
        assert.match(refused.stderr, /"car" is no object of Invoiced\. Use --object with one of customer, invoice/);
    });
});
