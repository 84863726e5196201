import { FileUri } from '@theia/core/lib/common/file-uri';
import URI from '@theia/core/lib/common/uri';
import { inject, injectable } from '@theia/core/shared/inversify';
import { FileService } from '@theia/filesystem/lib/browser/file-service';
import { EngineService } from '../../common/engine-protocol';
import { newFileMappingText, newTableMappingText } from '../../common/mapping/mapping-text';
import { attachableObjects } from '../../common/mapping/source-kind';
import { SuggestionService } from '../../common/suggestion-protocol';
import { fileSlug } from './file-slug';
import { MatchedColumns, matchedColumns } from './matched-columns';
import { NewMappingDraft } from './new-mapping-draft';
import { isAbsolutePath, watchedFolder } from './watched-folder';

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
    @inject(EngineService) private readonly engine!: EngineService;
    @inject(SuggestionService) private readonly suggestions!: SuggestionService;

    /** Writes the file under a name that is free, makes its folder and tells the engine. */
    async write(draft: NewMappingDraft): Promise<WrittenMapping> {
        const { columns, proposals, failure } = await this.matched(draft);
        const uri = await this.freeName(draft.root, fileSlug(draft.name ?? ''));
        await this.files.create(uri, textOf(draft, { columns, proposals }));
        await this.makeFolder(draft);
        await this.engine.openWorkspace(FileUri.fsPath(draft.root));
        return { uri, matched: Object.keys(columns).length, proposed: proposals.length, failure };
    }

    private async matched({ root, sample, object = 'invoice' }: NewMappingDraft): Promise<MatchedColumns & { failure?: string }> {
        if (!sample) {
            return { columns: {}, proposals: [] };
        }
        const suggestion = await this.suggestions.suggestColumns(FileUri.fsPath(root), FileUri.fsPath(sample), object);
        return { ...matchedColumns(suggestion), failure: suggestion.failure };
    }

    private async freeName(root: URI, slug: string): Promise<URI> {
        for (let number = 1; ; number++) {
            const uri = root.resolve(`${slug}${number > 1 ? `-${number}` : ''}.mapping.json`);
            if (!(await this.files.exists(uri))) {
                return uri;
            }
        }
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
