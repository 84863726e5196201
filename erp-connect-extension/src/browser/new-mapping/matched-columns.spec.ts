import * as assert from 'node:assert/strict';
import { ColumnMatch } from '../../common/matching/column-matching';
import { matchedColumns } from './matched-columns';

function match(property: string, column: string, index: number, score = 0.95): ColumnMatch {
    return { property, column, index, score, reason: `Because of ${property}.` };
}

describe('matchedColumns', () => {
    it('takes the headers, without the blanks around them', () => {
        const matches = [match('number', 'No', 0), match('date', ' Day ', 1)];
        assert.deepEqual(matchedColumns({ headers: ['No', ' Day '], matches }), { number: 'No', date: 'Day' });
    });

    it('leaves what is doubtful to a person', () => {
        const matches = [match('number', 'No', 0, 0.8), match('notes', 'Ref', 1, 0.79)];
        assert.deepEqual(matchedColumns({ headers: ['No', 'Ref'], matches }), { number: 'No' });
    });

    it('takes the letter of a header that is there twice', () => {
        const matches = [match('date', 'date ', 2), match('number', 'No', 1)];
        assert.deepEqual(matchedColumns({ headers: ['Date', 'No', 'date '], matches }), { date: { letter: 'C' }, number: 'No' });
    });
});
