import * as assert from 'node:assert/strict';
import { ColumnMatch } from '../../common/matching/column-matching';
import { matchedColumns } from './matched-columns';

function match(property: string, column: string, index: number, score = 0.95): ColumnMatch {
    return { property, column, index, score, reason: `Because of ${property}.` };
}

describe('matchedColumns', () => {
    it('takes the headers, without the blanks around them', () => {
        assert.deepEqual(matchedColumns({ headers: ['No', ' Day '], matches: [match('number', 'No', 0), match('date', ' Day ', 1)] }), {
            columns: { number: 'No', date: 'Day' },
            proposals: []
        });
    });

    it('only proposes what is doubtful, and says why', () => {
        const matches = [match('number', 'No', 0, 0.8), match('notes', 'Ref', 1, 0.79)];
        assert.deepEqual(matchedColumns({ headers: ['No', 'Ref'], matches }), {
            columns: { number: 'No' },
            proposals: [{ property: 'notes', column: 'Ref', reason: 'Because of notes.' }]
        });
    });

    it('takes the letter of a header that is there twice', () => {
        const { columns } = matchedColumns({
            headers: ['Date', 'No', 'date '],
            matches: [match('date', 'date ', 2), match('number', 'No', 1)]
        });
        assert.deepEqual(columns, { date: { letter: 'C' }, number: 'No' });
    });
});
