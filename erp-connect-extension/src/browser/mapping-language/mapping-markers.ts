import { ProblemManager } from '@theia/markers/lib/browser/problem/problem-manager';
import { Diagnostic as MarkerData, DiagnosticSeverity } from '@theia/core/shared/vscode-languageserver-protocol';
import { FrontendApplicationContribution } from '@theia/core/lib/browser';
import { FileUri } from '@theia/core/lib/common/file-uri';
import { ILogger } from '@theia/core/lib/common/logger';
import URI from '@theia/core/lib/common/uri';
import { inject, injectable, named } from '@theia/core/shared/inversify';
import { FileService } from '@theia/filesystem/lib/browser/file-service';
import { MonacoEditorModel } from '@theia/monaco/lib/browser/monaco-editor-model';
import { MonacoTextModelService } from '@theia/monaco/lib/browser/monaco-text-model-service';
import { Diagnostic } from '../../common/mapping/diagnostic';
import { validateMapping } from '../../common/mapping/mapping-diagnostics';
import { EngineStore } from '../shared/engine-store';
import { MappingContexts } from './mapping-contexts';
import { isMappingUri } from '../shared/mapping-uri';
import { Pending } from './pending';

/** One producer, one owner: setting its markers replaces those it set before. */
const OWNER = 'erp-connect';
const TYPING_PAUSE = 200;

/** Keeps the Problems view and the squiggles true for every mapping, open in an editor or not. */
@injectable()
export class MappingMarkers implements FrontendApplicationContribution {
    @inject(MonacoTextModelService) private readonly models!: MonacoTextModelService;
    @inject(ProblemManager) private readonly problems!: ProblemManager;
    @inject(FileService) private readonly files!: FileService;
    @inject(EngineStore) private readonly store!: EngineStore;
    @inject(MappingContexts) private readonly contexts!: MappingContexts;
    @inject(ILogger) @named('erp-connect:MappingMarkers') private readonly logger!: ILogger;

    private readonly pending = new Pending(TYPING_PAUSE, uri => this.check(new URI(uri)));
    private readonly known = new Set<string>();

    onStart(): void {
        this.models.models.forEach(model => this.follow(model));
        this.models.onDidCreate(model => this.follow(model));
        this.contexts.onDidChange(() => this.known.forEach(uri => this.pending.add(uri)));
        this.store.onDidChangeStatus(snapshot => snapshot.mappings.forEach(mapping => this.learn(FileUri.create(mapping.id).toString())));
        this.files.onDidFilesChange(event =>
            event.changes.filter(change => isMappingUri(change.resource)).forEach(change => this.pending.add(change.resource.toString()))
        );
    }

    private follow(model: MonacoEditorModel): void {
        const uri = model.uri;
        if (isMappingUri(new URI(uri))) {
            this.known.add(uri);
            this.pending.add(uri);
            model.onDidChangeContent(() => this.pending.add(uri));
            // What was not saved is gone; from now on the file says what holds.
            model.onDispose(() => this.pending.add(uri));
        }
    }

    private learn(uri: string): void {
        if (!this.known.has(uri)) {
            this.known.add(uri);
            this.pending.add(uri);
        }
    }

    private async check(uri: URI): Promise<void> {
        try {
            const context = await this.contexts.get(uri);
            const text = await this.textOf(uri);
            this.problems.setMarkers(uri, OWNER, text === undefined ? [] : validateMapping(text, context).map(markerData));
        } catch (error) {
            void this.logger.debug(`${uri.path.base} could not be checked.`, error);
        }
    }

    /** `undefined` for a file that is gone. */
    private async textOf(uri: URI): Promise<string | undefined> {
        const model = this.models.models.find(candidate => candidate.uri === uri.toString());
        if (model) {
            return model.getText();
        }
        return (await this.files.exists(uri)) ? (await this.files.read(uri)).value : undefined;
    }
}

function markerData({ range, severity, code, text, hint }: Diagnostic): MarkerData {
    return {
        range: {
            start: { line: range.start.line, character: range.start.column },
            end: { line: range.end.line, character: range.end.column }
        },
        severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
        source: 'ERP Connect',
        code,
        message: hint ? `${text} ${hint}` : text
    };
}
