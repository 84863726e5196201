import { FileUri } from '@theia/core/lib/common/file-uri';
import URI from '@theia/core/lib/common/uri';
import { inject, injectable } from '@theia/core/shared/inversify';
import { FileService } from '@theia/filesystem/lib/browser/file-service';
import { newFileMappingText, newTableMappingText } from '../../common/mapping/mapping-text';
import { attachableObjects } from '../../common/mapping/source-kind';
import { SuggestionService } from '../../common/suggestion-protocol';
import { isAbsolutePath } from '../shared/file-path';
import { MappingFiles } from '../shared/mapping-files';
import { MatchedColumns, matchedColumns } from './matched-columns';
import { NewMappingDraft } from './new-mapping-draft';
import { watchedFolder } from './watched-folder';

/** A mapping file that was written. */
export interface WrittenMapping {
    readonly uri: URI;
    /** How many columns of the sample were matched, and how many more are proposed. */
    readonly matched: number;
    readonly proposed: number;
    /** Why the sample could not be read. */
    readonly failure?: string;
}

/** Turns the answers into a mapping file. */
@injectable()
export class MappingWriter {
    @inject(FileService) private readonly files!: FileService;
    @inject(MappingFiles) private readonly mappings!: MappingFiles;
    @inject(SuggestionService) private readonly suggestions!: SuggestionService;

    /** Makes the folder to watch, and writes the file under a name that is free. */
    async write(draft: NewMappingDraft): Promise<WrittenMapping> {
        const { columns, proposals, failure } = await this.matched(draft);
        await this.makeFolder(draft);
        const uri = await this.mappings.create(draft.root, draft.name ?? '', textOf(draft, { columns, proposals }), true);
        return { uri, matched: Object.keys(columns).length, proposed: proposals.length, failure };
    }

    private async matched({ root, sample, object = 'invoice' }: NewMappingDraft): Promise<MatchedColumns & { failure?: string }> {
        if (!sample) {
            return { columns: {}, proposals: [] };
        }
        const suggestion = await this.suggestions.suggestColumns(FileUri.fsPath(root), FileUri.fsPath(sample), object);
        return { ...matchedColumns(suggestion), failure: suggestion.failure };
    }

    /** A folder of the workspace is ours to make. One elsewhere may be a share that is only away for the moment. */
    private async makeFolder(draft: NewMappingDraft): Promise<void> {
        const folder = watchedFolder(draft);
        if (!isAbsolutePath(draft.folder ?? 'inbox') && !(await this.files.exists(folder))) {
            await this.files.createFolder(folder);
        }
    }
}

function textOf(draft: NewMappingDraft, matched: MatchedColumns): string {
    const { name = '', connection = '', folder = 'inbox', kind = 'spreadsheet', fileName = '{number}.*' } = draft;
    const { object = attachableObjects(draft.kind)?.[0] ?? 'invoice', files = '*' } = draft;
    const common = { name, connection, object, folder, files };
    return kind === 'spreadsheet' ? newTableMappingText({ ...common, ...matched }) : newFileMappingText({ ...common, kind, fileName });
}
