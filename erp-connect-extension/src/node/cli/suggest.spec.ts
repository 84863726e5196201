import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

    it('says it in words, and refuses an object that does not exist', async () => {
        const text = await cli.run(['suggest', file]);
        assert.match(text.stdout, /^number +\d+ % {2}Belegnr\./);
        assert.match(text.stdout, /without a property: Kostenstelle/);
        const refused = await cli.run(['suggest', file, '--object', 'car']);
        assert.equal(refused.code, 2);
        assert.match(refused.stderr, /"car" is no object of Invoiced\. Use --object with one of customer, invoice/);
    });
});
