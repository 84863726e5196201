import { indexToLetter } from '../../common/mapping/columns';
import { ColumnValue } from '../../common/mapping/mapping';
import { ColumnMatch } from '../../common/matching/column-matching';
import { ColumnSuggestion } from '../../common/suggestion-protocol';
import { Columns } from './upload-draft';

/** From this score on a match is practically certain. */
const CERTAIN = 0.8;

/**
 * The columns that a new mapping starts with: what is certain. The rest is proposed beside its property. A header that
 * the file has twice says nothing; its letter does.
 */
export function matchedColumns({ headers, matches }: Pick<ColumnSuggestion, 'headers' | 'matches'>): Columns {
    const names = headers.map(header => header.trim().toLowerCase());
    const valueOf = ({ column, index }: ColumnMatch): ColumnValue =>
        names.filter(name => name === names[index]).length > 1 ? { letter: indexToLetter(index) } : column.trim();
    return Object.fromEntries(matches.filter(({ score }) => score >= CERTAIN).map(match => [match.property, valueOf(match)]));
}
