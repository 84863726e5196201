import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import iconv from 'iconv-lite';
import { inRoot } from '../lib/paths.mjs';
import { SAMPLE_FILES } from './sample-files.mjs';

/** What the preview of each mapping makes of its sample file: [records, refused]. */
const EXPECTED = {
    'sage100-invoices': ['INV-sage100.csv', 3, 1],
    'quickbooks-invoices': ['quickbooks-invoices.csv', 3, 0],
    rechnungen: ['rechnungen-2026-01.csv', 3, 0],
    factures: ['factures-2026-03.csv', 3, 0],
    fatture: ['fatture-2026-01.csv', 3, 0],
    relaties: ['relaties.csv', 3, 0],
    'sage50-receipts': ['RECEIPTS-sage50.csv', 3, 0]
};
/** Mappings that need no file. */
const DOWNLOADS = ['payments-to-erp'];
const MAPPINGS = inRoot('samples', 'workspace', 'mappings');
const COMMAND_LINE = inRoot('erp-connect-extension', 'bin', 'erp-connect.js');

describe('samples', () => {
    const home = mkdtempSync(path.join(tmpdir(), 'erp-connect-samples-'));
    const compiled = existsSync(inRoot('erp-connect-extension', 'lib', 'node', 'cli', 'main.js'));
    const run = (...args) =>
        spawnSync(process.execPath, [COMMAND_LINE, ...args], { encoding: 'utf8', env: { ...process.env, ERP_CONNECT_HOME: home } });
    after(() => rmSync(home, { recursive: true, force: true }));

    for (const [name, { text, encoding }] of Object.entries(SAMPLE_FILES)) {
        it(`${name} is what make-samples writes`, () => {
            assert.deepEqual(readFileSync(inRoot('samples', 'files', name)), iconv.encode(text, encoding));
        });
    }

    it('have a file for every upload', () => {
        const names = [...Object.keys(EXPECTED), ...DOWNLOADS];
        assert.deepEqual(readdirSync(MAPPINGS).sort(), names.map(name => `${name}.mapping.json`).sort());
    });

    it('have no mistakes', { skip: !compiled }, () => {
        const { status, stdout } = run('validate', inRoot('samples', 'workspace'));
        assert.equal(status, 0, stdout);
    });

    for (const [mapping, [file, records, refused]] of Object.entries(EXPECTED)) {
        it(`${mapping} makes ${records} records of ${file}`, { skip: !compiled }, () => {
            const { stdout, stderr } = run(
                'preview',
                path.join(MAPPINGS, `${mapping}.mapping.json`),
                inRoot('samples', 'files', file),
                '--json'
            );
            const lines = stdout
                .trim()
                .split('\n')
                .map(line => JSON.parse(line));
            const summary = lines.at(-1).summary;
            assert.deepEqual([summary?.new, summary?.refused], [records, refused], stderr);
            assert.equal(lines.filter(line => line.problem?.severity === 'warning').length, 0);
        });
    }
});
