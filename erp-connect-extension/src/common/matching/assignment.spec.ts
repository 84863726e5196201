import * as assert from 'node:assert/strict';
import { assign } from './assignment';
import { Candidate } from './column-candidate';

describe('assign', () => {
    const candidate = (column: number, property: string, score: number): Candidate => ({
        column,
        property,
        score,
        concepts: [],
        values: 'any',
        unknown: []
    });
    const assigned = (candidates: Candidate[]): string[] =>
        assign(candidates)
            .map(({ column, property }) => `${column} ${property}`)
            .sort();

    it('gives each property one column and each column one property, the surest first', () => {
        assert.deepEqual(assigned([candidate(0, 'number', 0.9), candidate(1, 'number', 0.95), candidate(1, 'reference', 0.7)]), [
            '1 number'
        ]);
    });

    it('never gives up a sure match for two doubtful ones', () => {
        assert.deepEqual(assigned([candidate(0, 'number', 0.95), candidate(0, 'po', 0.6), candidate(1, 'number', 0.7)]), ['0 number']);
    });

    it('lets a column give way whose other meaning is nearly as good', () => {
        const both = [candidate(0, 'description', 0.88), candidate(0, 'item', 0.84), candidate(1, 'description', 0.76)];
        assert.deepEqual(assigned(both), ['0 item', '1 description']);
    });
});
