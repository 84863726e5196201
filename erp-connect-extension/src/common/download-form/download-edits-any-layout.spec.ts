import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { createScanner, getNodeValue, SyntaxKind } from 'jsonc-parser';
import { DocumentTree } from '../mapping/document-tree';
import { DownloadColumn } from '../mapping/download';
import { applyTextEdits, TextEdit } from '../mapping/text-range';
import { ChosenColumn, columnOf } from './chosen-columns';
import { changeColumns, changeDestination, changeFilter, changeSchedule } from './download-edits';
import { startingSchedule } from './schedule-draft';

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/** What stands between two tokens: kinds of blanks and comments, drawn anew for each place. */
type Gaps = () => string;

interface Layout {
    readonly eol: string;
    readonly bom: boolean;
    readonly lastCommas: boolean;
    readonly gaps: readonly (readonly number[])[];
}

const LAYOUTS: fc.Arbitrary<Layout> = fc.record({
    eol: fc.constantFrom('\n', '\r\n'),
    bom: fc.boolean(),
    lastCommas: fc.boolean(),
    gaps: fc.array(fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 3 }), { minLength: 1, maxLength: 40 })
});

const COLUMNS: fc.Arbitrary<readonly DownloadColumn[]> = fc.array(
    fc.oneof(
        fc.record({ header: fc.string(), field: fc.constantFrom('amount', 'date', 'a // b', 'a /* b */, ]') }),
        fc.record({ header: fc.string(), value: fc.string() }),
        fc.record({ header: fc.string(), field: fc.constant('date'), format: fc.constant('DD.MM.') })
    ),
    { maxLength: 5 }
);

/** Writes JSON in a layout, each comment with a number of its own. */
function written(value: Json, layout: Layout): string {
    let place = 0;
    let comments = 0;
    const gap: Gaps = () =>
        layout.gaps[place++ % layout.gaps.length]
            .map(
                kind =>
                    ['', ' ', '\t', layout.eol, `${layout.eol}    `, `/* ${comments} , ] } */`, `// ${comments} ] " /*${layout.eol}`][
                        comments++ >= 0 ? kind : 0
                    ]
            )
            .join('');
    return (layout.bom ? '\uFEFF' : '') + gap() + nested(value, gap, layout.lastCommas) + gap();
}

function nested(value: Json, gap: Gaps, lastComma: boolean): string {
    if (typeof value !== 'object') {
        return JSON.stringify(value);
    }
    const [open, close] = Array.isArray(value) ? '[]' : '{}';
    const parts = Array.isArray(value)
        ? value.map(each => gap() + nested(each as Json, gap, lastComma) + gap())
        : Object.entries(value).map(
              ([key, each]) => gap() + JSON.stringify(key) + gap() + ':' + gap() + nested(each as Json, gap, lastComma) + gap()
          );
    return open + parts.join(',') + (lastComma && parts.length ? ',' : '') + gap() + close;
}

function commentsIn(text: string): readonly string[] {
    const scanner = createScanner(text.replace(/^\uFEFF/, ' '));
    const comments: string[] = [];
    for (let kind = scanner.scan(); kind !== SyntaxKind.EOF; kind = scanner.scan()) {
        if (kind === SyntaxKind.LineCommentTrivia || kind === SyntaxKind.BlockCommentTrivia) {
            comments.push(text.slice(scanner.getTokenOffset(), scanner.getTokenOffset() + scanner.getTokenLength()));
        }
    }
    return comments.sort();
}

function valueOf(text: string): { readonly download: Record<string, unknown> } {
    const tree = new DocumentTree(text);
    assert.deepEqual(tree.errors, [], text);
    // With usual prototypes.
    return JSON.parse(JSON.stringify(getNodeValue(tree.root!))) as { download: Record<string, unknown> };
}

/** The text after the edits, which must say what it said but for one member of the download. */
function edited(text: string, edits: readonly TextEdit[], member: string, expected: unknown): string {
    const result = applyTextEdits(text, edits);
    const { download, ...rest } = valueOf(text);
    assert.deepEqual(
        valueOf(result),
        { ...rest, download: { ...download, [member]: expected } },
        `${JSON.stringify(text)}\n->\n${JSON.stringify(result)}`
    );
    return result;
}

function keyed(columns: readonly DownloadColumn[]): readonly ChosenColumn[] {
    return columns.map((column, key) => ({ ...column, key }));
}

describe('changes of a download, whatever its text looks like', () => {
    const seed = Number(process.env.FC_SEED ?? Date.now() % 2 ** 31);
    const settings = { seed, numRuns: 300 };
    const download = fc
        .record({ layout: LAYOUTS, columns: COLUMNS })
        .map(({ layout, columns }) => ({
            columns: keyed(columns),
            text: written(
                {
                    name: 'x // y',
                    download: {
                        object: 'payment',
                        filter: { method: 'check', number: 5 },
                        columns: columns.map(column => ({ ...column })),
                        schedule: { every: 'day', at: '02:30' },
                        destination: { folder: 'outbox', format: 'xlsx' }
                    },
                    more: [1, '/*']
                },
                layout
            )
        }));

    it(`moves and adds columns, and loses no comment (FC_SEED=${seed})`, () => {
        fc.assert(
            fc.property(download, fc.array(fc.nat()), fc.nat(2), ({ text, columns }, ranks, added) => {
                const news = Array.from({ length: added }, (_, index) => ({ key: 100 + index, header: `new ${index}`, value: '1' }));
                const rank = ({ key }: ChosenColumn): number => ranks[key % 100] ?? key;
                const after = [...columns, ...news].sort((left, right) => rank(left) - rank(right));
                const result = edited(text, changeColumns(text, columns, after), 'columns', after.map(columnOf));
                assert.deepEqual(commentsIn(result), commentsIn(text), `${text}\n->\n${result}`);
                for (const node of new DocumentTree(text).nodeAt(['download', 'columns'])!.children ?? []) {
                    assert.ok(result.includes(text.slice(node.offset, node.offset + node.length)));
                }
                edited(result, changeColumns(result, after, columns), 'columns', columns.map(columnOf));
            }),
            settings
        );
    });

    it(`takes columns out with no more than their comments (FC_SEED=${seed})`, () => {
        fc.assert(
            fc.property(download, fc.array(fc.boolean(), { maxLength: 5 }), ({ text, columns }, gone) => {
                const after = columns.filter(({ key }) => !gone[key]);
                const result = edited(text, changeColumns(text, columns, after), 'columns', after.map(columnOf));
                const array = new DocumentTree(text).nodeAt(['download', 'columns'])!;
                const end = array.offset + array.length;
                const kept = (array.children ?? []).filter((_, index) => !gone[index]);
                const needed = [
                    ...commentsIn(`${text.slice(0, array.offset)}\n${text.slice(end)}`),
                    ...kept.flatMap(({ offset, length }) => commentsIn(text.slice(offset, offset + length)))
                ];
                const left = commentsIn(result);
                assert.equal(new Set(left).size, left.length, 'a comment is there twice');
                assert.deepEqual(
                    needed.filter(comment => !left.includes(comment)),
                    [],
                    `${text}\n->\n${result}`
                );
                for (const { offset, length } of kept) {
                    assert.ok(result.includes(text.slice(offset, offset + length)));
                }
            }),
            settings
        );
    });

    it(`changes a column, and no comment (FC_SEED=${seed})`, () => {
        fc.assert(
            fc.property(download, fc.nat(), fc.string(), ({ text, columns }, which, header) => {
                const after = columns.map(column => (column.key === which % columns.length ? { ...column, header } : column));
                const result = edited(text, changeColumns(text, columns, after), 'columns', after.map(columnOf));
                assert.deepEqual(commentsIn(result), commentsIn(text));
            }),
            settings
        );
    });

    it(`writes schedule, filter and destination, and no comment (FC_SEED=${seed})`, () => {
        fc.assert(
            fc.property(download, ({ text }) => {
                const weekly = { ...startingSchedule('Europe/Berlin'), rhythm: 'week' as const, at: '03:00' };
                const schedule = { every: 'week', on: 'monday', at: '03:00', timeZone: 'Europe/Berlin' };
                const results = [
                    edited(text, changeSchedule(text, weekly, 'UTC'), 'schedule', schedule),
                    edited(text, changeDestination(text, { format: 'csv', file: 'a' }), 'destination', {
                        folder: 'outbox',
                        format: 'csv',
                        file: 'a'
                    }),
                    edited(
                        text,
                        changeFilter(text, [
                            { id: 'method', value: 'ach' },
                            { id: 'number', value: 5 },
                            { id: 'b', value: true }
                        ]),
                        'filter',
                        { method: 'ach', number: 5, b: true }
                    )
                ];
                for (const result of results) {
                    assert.deepEqual(commentsIn(result), commentsIn(text), `${text}\n->\n${result}`);
                }
            }),
            settings
        );
    });

    it(`takes members out so that the rest says what it said (FC_SEED=${seed})`, () => {
        fc.assert(
            fc.property(download, ({ text }) => {
                const byHand = { ...startingSchedule('UTC'), rhythm: 'hand' as const };
                const without = (edits: readonly TextEdit[], path: readonly string[]): void => {
                    const result = applyTextEdits(text, edits);
                    const expected = valueOf(text);
                    const parent = path
                        .slice(0, -1)
                        .reduce<Record<string, unknown>>(
                            (object, key) => object[key] as Record<string, unknown>,
                            expected as unknown as Record<string, unknown>
                        );
                    delete parent[path.at(-1)!];
                    assert.deepEqual(valueOf(result), expected, `${text}\n->\n${result}`);
                    const left = commentsIn(result);
                    assert.equal(new Set(left).size, left.length, 'a comment is there twice');
                    assert.deepEqual(
                        left.filter(comment => !commentsIn(text).includes(comment)),
                        [],
                        `${text}\n->\n${result}`
                    );
                };
                without(changeSchedule(text, byHand, 'UTC'), ['download', 'schedule']);
                without(changeDestination(text, { format: undefined }), ['download', 'destination', 'format']);
                without(changeFilter(text, [{ id: 'method', value: 'check' }]), ['download', 'filter', 'number']);
                without(changeFilter(text, []), ['download', 'filter']);
            }),
            settings
        );
    });
});
