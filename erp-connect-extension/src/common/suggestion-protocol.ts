import { ColumnMatch } from './matching/column-matching';

export const SUGGESTIONS_PATH = '/services/erp-connect/suggestions';
export const SuggestionService = Symbol('SuggestionService');

/** What a sample file suggests. */
export interface ColumnSuggestion {
    /** In the order of the file; empty texts where a column has none. */
    readonly headers: readonly string[];
    /** First rows, with as many cells as headers. */
    readonly rows: readonly (readonly string[])[];
    readonly matches: readonly ColumnMatch[];
    /** Why the file could not be read, as a sentence; then there is nothing else. */
    readonly failure?: string;
}

export interface SuggestionService {
    /**
     * The columns of a file for an object.
     * @param workspace absolute path of the folder whose mappings tell what was chosen before
     * @param file absolute path of the sample
     * @param object import id, e.g. `invoice`
     * @param mapping absolute path of the mapping that is being edited: its own choices are no reason to repeat them
     */
    suggestColumns(workspace: string, file: string, object: string, mapping?: string): Promise<ColumnSuggestion>;
}
