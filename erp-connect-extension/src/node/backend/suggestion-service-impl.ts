import { injectable } from '@theia/core/shared/inversify';
import { findObject } from '../../common/invoiced/object-catalogue';
import { ColumnSuggestion, SuggestionService } from '../../common/suggestion-protocol';
import { pastMappings } from '../engine/past-mappings';
import { suggestColumns } from '../engine/suggested-columns';
import { SourceError } from '../readers/record-source';

/** Automatic column matching as windows see it: the same as on the command line. */
@injectable()
export class SuggestionServiceImpl implements SuggestionService {
    async suggestColumns(workspace: string, file: string, object: string, mapping?: string): Promise<ColumnSuggestion> {
        const found = findObject(object);
        if (!found) {
            return { headers: [], rows: [], matches: [], failure: `"${object}" is no object of Invoiced.` };
        }
        try {
            const past = await pastMappings(workspace, undefined, mapping);
            const { headers, rows, matches } = await suggestColumns(file, found, past);
            const width = Math.max(headers.length, ...rows.map(({ length }) => length));
            return { headers: toWidth(headers, width), rows: rows.map(row => toWidth(row, width)), matches };
        } catch (error) {
            return { headers: [], rows: [], matches: [], failure: reasonOf(error) };
        }
    }
}

function toWidth(texts: readonly string[], width: number): readonly string[] {
    return Array.from({ length: width }, (_, index) => texts[index] ?? '');
}

function reasonOf(error: unknown): string {
    if (error instanceof SourceError) {
        const { text, hint } = error.problem;
        return hint === undefined ? text : `${text} ${hint}`;
    }
    return (error as Error).message;
}
