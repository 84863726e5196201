import * as assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findObject } from '../invoiced/object-catalogue';
import { ColumnMatching, matchColumns } from './column-matching';

/** Truth about one header: a property, several acceptable ones, or none. */
type Truth = string | undefined | readonly (string | undefined)[];

/** The columns of a real system with what a person would make of them. */
interface HeaderSet {
    readonly object: string;
    readonly language: string;
    readonly headers: readonly string[];
    readonly sampleRows: readonly (readonly string[])[];
    readonly truth: Readonly<Record<string, Truth>>;
    /** Headers of which one at most may have the property. */
    readonly compete?: Readonly<Record<string, readonly string[]>>;
}

interface Tally {
    wanted: number;
    found: number;
    assigned: number;
    wrong: number;
    readonly remarks: string[];
}

const nullIsUndefined = (_: string, value: unknown): unknown => value ?? undefined;
const FIXTURES = join(__dirname, '..', '..', '..', '..', 'test', 'fixtures');

/** All header sets of a folder below `test/fixtures`, by file name. */
function readHeaderSets(folder: string): ReadonlyMap<string, HeaderSet> {
    const names = readdirSync(join(FIXTURES, folder)).filter(name => name.endsWith('.json'));
    return new Map(
        names.sort().map(name => [name, JSON.parse(readFileSync(join(FIXTURES, folder, name), 'utf8'), nullIsUndefined) as HeaderSet])
    );
}

function matchSet({ object, headers, sampleRows }: HeaderSet): ColumnMatching {
    const found = findObject(object);
    if (!found) {
        throw new Error(`No object "${object}".`);
    }
    return matchColumns({ object: found, headers, rows: sampleRows });
}

/** Counts what was found and what is wrong, by language. */
function tallySets(sets: ReadonlyMap<string, HeaderSet>): ReadonlyMap<string, Tally> {
    const tallies = new Map<string, Tally>();
    for (const [name, set] of sets) {
        const language = set.language.slice(0, 2);
        const tally = tallies.get(language) ?? { wanted: 0, found: 0, assigned: 0, wrong: 0, remarks: [] };
        tallies.set(language, tally);
        const properties = new Map(matchSet(set).matches.map(({ index, property }) => [index, property]));
        set.headers.forEach((header, index) => count(tally, `${name} "${header}"`, accepted(set.truth[header]), properties.get(index)));
    }
    return tallies;
}

function count(tally: Tally, place: string, truth: readonly (string | undefined)[], property: string | undefined): void {
    const isRight = property !== undefined && truth.includes(property);
    if (!truth.includes(undefined)) {
        tally.wanted++;
        tally.found += isRight ? 1 : 0;
    }
    tally.assigned += property === undefined ? 0 : 1;
    tally.wrong += property === undefined || isRight ? 0 : 1;
    if (property === undefined ? !truth.includes(undefined) : !isRight) {
        tally.remarks.push(`${place}: ${property ?? 'nothing'} instead of ${truth.join(' or ')}`);
    }
}

function accepted(truth: Truth): readonly (string | undefined)[] {
    return typeof truth === 'object' ? truth : [truth];
}

const LEAST_FOUND = 0.95;
const MOST_WRONG = 0.01;

for (const folder of ['erp-headers', 'erp-headers-further']) {
    describe(`matching the columns of ${folder}`, () => {
        const sets = readHeaderSets(folder);
        const tallies = tallySets(sets);

        for (const [language, { found, wanted, wrong, assigned }] of tallies) {
            it(`${language}: ${found} of ${wanted} found, ${wrong} of ${assigned} wrong`, () => {
                assert.ok(found >= wanted * LEAST_FOUND - 1, tallies.get(language)?.remarks.join('\n'));
            });
        }

        it('finds 95 % over all, with 1 % wrong at most', () => {
            const sum = (pick: (tally: Tally) => number): number => [...tallies.values()].reduce((total, tally) => total + pick(tally), 0);
            const remarks = [...tallies.values()].flatMap(tally => tally.remarks).join('\n');
            assert.ok(sum(({ found }) => found) >= sum(({ wanted }) => wanted) * LEAST_FOUND, remarks);
            assert.ok(sum(({ wrong }) => wrong) <= sum(({ assigned }) => assigned) * MOST_WRONG, remarks);
        });

        it('gives a property to one of the columns that compete for it', () => {
            const competing = [...sets].filter(([, { compete }]) => compete !== undefined);
            for (const [name, set] of competing) {
                for (const [property, winners] of winnersOf(set)) {
                    assert.equal(winners, 1, `${name}: ${winners} columns for ${property}`);
                }
            }
        });

        it('is at least as sure of what is right as its score says', () => {
            const sure = [...sets.values()].flatMap(set =>
                matchSet(set)
                    .matches.filter(({ score }) => score >= 0.8)
                    .map(({ column, property }) => [set.truth[column]].flat().includes(property))
            );
            assert.ok(sure.filter(right => right).length >= sure.length * 0.99);
        });
    });
}

function winnersOf(set: HeaderSet): readonly (readonly [string, number])[] {
    const { matches } = matchSet(set);
    return Object.entries(set.compete ?? {}).map(([property, headers]) => [
        property,
        matches.filter(match => match.property === property && headers.includes(match.column)).length
    ]);
}
