import { injectable } from '@theia/core/shared/inversify';
import { findObject } from '../../common/invoiced/object-catalogue';
import { ColumnSuggestion, SuggestionService } from '../../common/suggestion-protocol';
import { pastMappings } from '../engine/past-mappings';
import { suggestColumns } from '../engine/suggested-columns';
import { SourceError } from '../readers/record-source';

/** Automatic column matching as windows see it: the same as on the command line. */
@injectable()
export class SuggestionServiceImpl implements SuggestionService {
    async suggestColumns(workspace: string, file: string, object: string): Promise<ColumnSuggestion> {
        const found = findObject(object);
        if (!found) {
            return { headers: [], matches: [], failure: `"${object}" is no object of Invoiced.` };
        }
        try {
            const { headers, matches } = await suggestColumns(file, found, await pastMappings(workspace));
            return { headers, matches };
        } catch (error) {
            return { headers: [], matches: [], failure: reasonOf(error) };
        }
    }
}

function reasonOf(error: unknown): string {
    if (error instanceof SourceError) {
        const { text, hint } = error.problem;
        return hint === undefined ? text : `${text} ${hint}`;
    }
    return (error as Error).message;
}
