import { indexToLetter } from '../../common/mapping/columns';
import { ColumnValue } from '../../common/mapping/mapping';
import { NewTableMapping } from '../../common/mapping/mapping-text';
import { ColumnMatch } from '../../common/matching/column-matching';
import { ColumnSuggestion } from '../../common/suggestion-protocol';

/** From this score on a match is practically certain. */
const CERTAIN = 0.8;

/** Columns of a new mapping, and those that a person has to decide about. */
export type MatchedColumns = Required<Pick<NewTableMapping, 'columns' | 'proposals'>>;

/**
 * What a suggestion makes of a mapping. A new mapping runs at once, so only what is certain goes into it. A header that
 * the file has twice says nothing; its letter does.
 */
export function matchedColumns({ headers, matches }: ColumnSuggestion): MatchedColumns {
    const names = headers.map(header => header.trim().toLowerCase());
    const valueOf = ({ column, index }: ColumnMatch): ColumnValue =>
        names.filter(name => name === names[index]).length > 1 ? { letter: indexToLetter(index) } : column.trim();
    return {
        columns: Object.fromEntries(matches.filter(isCertain).map(match => [match.property, valueOf(match)])),
        proposals: matches
            .filter(match => !isCertain(match))
            .map(match => ({ property: match.property, column: valueOf(match), reason: match.reason }))
    };
}

function isCertain({ score }: ColumnMatch): boolean {
    return score >= CERTAIN;
}
