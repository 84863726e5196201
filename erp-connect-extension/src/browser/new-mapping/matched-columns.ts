import { indexToLetter } from '../../common/mapping/columns';
import { ColumnValue } from '../../common/mapping/mapping';
import { ColumnSuggestion } from '../../common/suggestion-protocol';

/** From this score on a match is practically certain. */
const CERTAIN = 0.8;

/** Columns of a new mapping. */
export interface MatchedColumns {
    /** By property id. */
    readonly columns: Readonly<Record<string, ColumnValue>>;
    /** What a person should look at, by property id. */
    readonly remarks: Readonly<Record<string, string>>;
}

/** What a suggestion makes of a mapping. A header that the file has twice says nothing; its letter does. */
export function matchedColumns({ headers, matches }: ColumnSuggestion): MatchedColumns {
    const names = headers.map(header => header.trim().toLowerCase());
    const value = (column: string, index: number): ColumnValue =>
        names.filter(name => name === names[index]).length > 1 ? { letter: indexToLetter(index) } : column.trim();
    const doubtful = matches.filter(({ score }) => score < CERTAIN);
    return {
        columns: Object.fromEntries(matches.map(({ property, column, index }) => [property, value(column, index)])),
        remarks: Object.fromEntries(doubtful.map(({ property, reason }) => [property, `Please check: ${reason}`]))
    };
}
