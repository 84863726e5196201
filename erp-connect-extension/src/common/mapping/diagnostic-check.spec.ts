import * as assert from 'node:assert/strict';
import { Diagnostic, DiagnosticCode } from './diagnostic';
import { MappingContext } from './mapping-context';
import { parseMapping } from './mapping-document';
import { validateMapping } from './mapping-diagnostics';
import { applyTextEdits, TextPosition } from './text-range';

/** What is expected beside the range, which «» mark in the text. */
export interface Expected {
    readonly code: DiagnosticCode;
    readonly severity?: 'warning';
    readonly path: readonly (string | number)[];
    readonly text: string;
    readonly hint?: string;
    /** Title of the fix, and what becomes of a part of the text. */
    readonly fix?: readonly [title: string, becomes: string];
    readonly choices?: readonly (readonly [title: string, becomes: string])[];
}

const SOURCE = '"source": { "kind": "spreadsheet", "folder": "in", "files": "*.csv" }';
/** Columns that make an invoice complete. */
export const KEYS = '"number": "No", "account_number": "Cust", "unit_cost": "Price"';
/** Codes that some check expected. */
export const covered = new Set<string>();

/** A whole mapping around the members of its upload. */
export function mapping(upload: string): string {
    return `{\n  "name": "n",\n  "connection": "c",\n  "upload": { ${upload} }\n}`;
}

/** A whole mapping around some columns. */
export function columns(members: string, object = 'invoice', operation = 'upsert'): string {
    return mapping(`${SOURCE}, "object": "${object}", "operation": "${operation}", "columns": { ${members} }`);
}

/** Defines a test that compares all diagnostics of a text, whole, and takes their fixes. */
export function check(name: string, marked: string, expected: Expected | readonly Expected[], context?: MappingContext): void {
    it(name, () => {
        const all = [expected].flat();
        const text = marked.replace(/[«»]/g, '');
        const places = markedPlaces(marked);
        const found = validateMapping(text, context);
        const fixed = found.map(({ fix }) => fix && applyTextEdits(text, fix.edits));
        assert.deepEqual(
            found.map(({ fix, choices, ...rest }) => ({
                ...rest,
                ...(fix && { fix: fix.title }),
                ...(choices && { choices: choices.map(({ title }) => title) })
            })),
            all.map((each, index) => ({
                code: each.code,
                severity: each.severity ?? 'error',
                text: each.text,
                ...(each.hint !== undefined && { hint: each.hint }),
                path: each.path,
                range: places[Math.min(index, places.length - 1)],
                ...(each.fix && { fix: each.fix[0] }),
                ...(each.choices && { choices: each.choices.map(([title]) => title) })
            }))
        );
        all.forEach(({ code, fix, choices = [] }, index) => {
            covered.add(code);
            if (fix) {
                assertBecomes(fixed[index], fix[1]);
            }
            choices.forEach(([, becomes], choice) => {
                assertBecomes(applyTextEdits(text, found[index].choices![choice].edits), becomes);
            });
        });
    });
}

function assertBecomes(text = '', part: string): void {
    assert.ok(text.includes(part), `${text} lacks ${part}`);
    assert.deepEqual(parseMapping(text).errors, []);
}

function markedPlaces(marked: string): Diagnostic['range'][] {
    const positions: TextPosition[] = [];
    let [offset, line, column] = [0, 0, 0];
    for (const sign of marked) {
        if (sign === '«' || sign === '»') {
            positions.push({ offset, line, column });
        } else {
            offset++;
            [line, column] = sign === '\n' ? [line + 1, 0] : [line, column + 1];
        }
    }
    return Array.from({ length: positions.length / 2 }, (_, index) => ({ start: positions[2 * index], end: positions[2 * index + 1] }));
}
