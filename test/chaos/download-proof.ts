import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'papaparse';
import { PaymentRow, Simulator } from 'invoiced-simulator';
import { ledgerFacts } from '../support/ledger-facts';
import { Workplace } from '../support/workplace';

/** What tells the states of a payment apart. */
export const DOWNLOAD_FIELDS = ['id', 'updated_at', 'notes', 'voided'] as const;

type Row = Readonly<Record<(typeof DOWNLOAD_FIELDS)[number], string>>;

/**
 * Every planned download has one file; in each the records come in the order of their change; no state of a record is in
 * two of them; none is there that never was; and what each record is in the end is the last that was said of it.
 */
export async function proveDownloads(simulator: Simulator, workplace: Workplace): Promise<{ files: number; rows: number }> {
    const runs = [...(await ledgerFacts(workplace)).runs].sort((left, right) => left.id - right.id);
    assert.deepEqual(readdirSync(workplace.outbox).sort(), runs.map(({ file }) => file.slice(workplace.outbox.length + 1)).sort());
    const files = runs.map(({ file }) => rowsOf(file));
    assert.deepEqual(
        runs.map(({ counts }) => counts.rows),
        files.map(rows => rows.length)
    );
    files.forEach(rows => checkOrder(rows));
    const all = files.flat();
    const states = all.map(textOf);
    assert.deepEqual(
        states.filter((state, index) => states.indexOf(state) !== index),
        [],
        'a state came twice'
    );
    checkAccount(simulator, all);
    return { files: files.length, rows: all.length };
}

function rowsOf(file: string): Row[] {
    return parse<Row>(readFileSync(join(file), 'utf8'), { header: true, skipEmptyLines: true, delimiter: ',' }).data;
}

function checkOrder(rows: readonly Row[]): void {
    rows.forEach((row, index) => {
        const before = rows[index - 1];
        assert.ok(
            before === undefined
                || before.updated_at < row.updated_at
                || (before.updated_at === row.updated_at && Number(before.id) < Number(row.id)),
            `${textOf(row)} comes after ${before && textOf(before)}`
        );
    });
}

function checkAccount(simulator: Simulator, all: readonly Row[]): void {
    const { payments } = simulator.account().tables;
    const last = new Map(all.map(row => [row.id, textOf(row)]));
    const known = new Set(payments.all().map(expected));
    simulator
        .account()
        .states.entries('payment')
        .forEach(({ row }) => row && known.add(expected(row as PaymentRow)));
    const missing = payments.all().filter(payment => last.get(String(payment.id)) !== expected(payment));
    assert.deepEqual(
        missing.map(payment => `${expected(payment)} (last: ${last.get(String(payment.id))})`),
        [],
        'the last state is missing'
    );
    // What was seeded and changed since is on record only from its first change on.
    const invented = all.map(textOf).filter(state => !known.has(state) && !state.endsWith('| | false'));
    assert.deepEqual(invented, []);
}

function expected({ id, updated_at, notes, voided }: PaymentRow): string {
    const time = new Date(updated_at * 1000).toISOString().slice(0, 19);
    return [id, time, notes ?? '', String(voided)].join('| ');
}

function textOf({ id, updated_at, notes, voided }: Row): string {
    return [id, updated_at.replace(' ', 'T'), notes, voided].join('| ');
}
