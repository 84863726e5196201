import { CommandService } from '@theia/core/lib/common/command';
import { inject, injectable } from '@theia/core/shared/inversify';
import { findObject, objectIds } from '../../common/invoiced/object-catalogue';
import { fileGlobProblem } from '../../common/mapping/file-glob';
import { attachableObjects, SourceKind } from '../../common/mapping/source-kind';
import { environmentLabel } from '../shared/environment-label';
import { ConnectionsStore } from '../shared/connections-store';
import { ErpConnectCommands } from '../shared/erp-connect-commands';
import { Answer, BACK, QuickSteps } from '../shared/quick-steps';
import { runSteps, Step, StepPosition } from '../shared/step-sequence';
import { DirectionStep } from './direction-step';
import { FileNameStep } from './file-name-step';
import { KindStep } from './kind-step';
import { NewMappingDraft, takesWholeFiles } from './new-mapping-draft';
import { SampleStep } from './sample-step';

const TITLE = 'New Mapping';
const ADD = Symbol('add');
const USUAL_FILES: Readonly<Record<SourceKind, string>> = { spreadsheet: '*.{csv,xls,xlsx}', 'invoice-pdfs': '*.pdf', attachments: '*' };

/** Asks for everything that a new mapping needs, and that is not known from the start. */
@injectable()
export class NewMappingSteps {
    @inject(QuickSteps) private readonly quick!: QuickSteps;
    @inject(ConnectionsStore) private readonly connections!: ConnectionsStore;
    @inject(CommandService) private readonly commands!: CommandService;
    @inject(DirectionStep) private readonly direction!: DirectionStep;
    @inject(KindStep) private readonly kind!: KindStep;
    @inject(SampleStep) private readonly sample!: SampleStep;
    @inject(FileNameStep) private readonly fileName!: FileNameStep;

    /**
     * The complete draft, or `undefined` when the person gave up; one for a download knows its direction only. Nothing is
     * written here.
     */
    askAll(start: NewMappingDraft): Promise<NewMappingDraft | undefined> {
        const direction: Step<NewMappingDraft> = { applies: () => start.direction === undefined, ask: titled(this.direction) };
        return runSteps<NewMappingDraft>([direction, ...this.uploadSteps(start).map(unlessDownload)], start);
    }

    private uploadSteps(start: NewMappingDraft): readonly Step<NewMappingDraft>[] {
        return [
            this.text('name', 'A name, as you will see it in the list', 'Sage invoices', () => '', filled('Enter a name')),
            this.connection(),
            {
                ...this.text(
                    'folder',
                    'The folder to watch, relative to the mapping file or absolute',
                    'inbox',
                    () => 'inbox',
                    filled('Enter a folder')
                ),
                applies: () => start.folder === undefined
            },
            { applies: () => start.kind === undefined, ask: titled(this.kind) },
            this.object(),
            this.text(
                'files',
                'Which files in it? * stands for anything',
                '*.csv',
                ({ kind = 'spreadsheet' }) => USUAL_FILES[kind],
                fileGlobProblem
            ),
            { applies: draft => !takesWholeFiles(draft) && start.sample === undefined, ask: titled(this.sample) },
            { applies: takesWholeFiles, ask: titled(this.fileName) }
        ];
    }

    private text(
        member: 'name' | 'folder' | 'files',
        prompt: string,
        placeholder: string,
        initial: (draft: NewMappingDraft) => string,
        check: (text: string) => string | undefined
    ): Step<NewMappingDraft> {
        return {
            ask: async (draft, position) =>
                merge(
                    draft,
                    member,
                    await this.quick.askText({
                        title: TITLE,
                        ...position,
                        prompt,
                        placeholder,
                        value: draft[member] ?? initial(draft),
                        check
                    })
                )
        };
    }

    private connection(): Step<NewMappingDraft> {
        return {
            ask: async (draft, position) => {
                await this.connections.refresh();
                const known = this.connections.connections ?? [];
                const answer = await this.quick.askChoice<string | typeof ADD>({
                    title: TITLE,
                    ...position,
                    placeholder: 'Which Invoiced account shall get the records?',
                    chosen: draft.connection,
                    choices: [
                        ...known.map(({ name, environment }) => ({
                            label: name,
                            description: environmentLabel(environment),
                            answer: name
                        })),
                        { label: '$(add) Add Connection…', alwaysShow: true, answer: ADD }
                    ]
                });
                return answer === ADD ? this.withNewConnection(draft) : merge(draft, 'connection', answer);
            }
        };
    }

    private async withNewConnection(draft: NewMappingDraft): Promise<Answer<NewMappingDraft>> {
        const name = await this.commands.executeCommand<string>(ErpConnectCommands.addConnection.id);
        return name === undefined ? undefined : { ...draft, connection: name };
    }

    /** Where only one object is possible, there is nothing to ask. */
    private object(): Step<NewMappingDraft> {
        const choices = (draft: NewMappingDraft): readonly string[] => attachableObjects(draft.kind) ?? uploadedObjects();
        return {
            applies: draft => choices(draft).length > 1,
            ask: async (draft, position) =>
                merge(
                    draft,
                    'object',
                    await this.quick.askChoice({
                        title: TITLE,
                        ...position,
                        placeholder: takesWholeFiles(draft)
                            ? 'What are the files added to in Invoiced?'
                            : 'What do the rows of the files become in Invoiced?',
                        chosen: draft.object,
                        choices: choices(draft).map(id => ({ label: findObject(id)?.label ?? id, answer: id }))
                    })
                )
        };
    }
}

/** Invoices first: most mappings are for them. */
function uploadedObjects(): readonly string[] {
    const ids = objectIds().filter(id => (findObject(id)?.uploads.length ?? 0) > 0);
    return [...ids.filter(id => id === 'invoice'), ...ids.filter(id => id !== 'invoice')];
}

function titled(step: DirectionStep | KindStep | SampleStep | FileNameStep): Step<NewMappingDraft>['ask'] {
    return (draft, position: StepPosition) => step.ask(draft, { title: TITLE, ...position });
}

function unlessDownload(step: Step<NewMappingDraft>): Step<NewMappingDraft> {
    return { ...step, applies: draft => draft.direction !== 'download' && (step.applies?.(draft) ?? true) };
}

function filled(complaint: string): (text: string) => string | undefined {
    return text => (text ? undefined : complaint);
}

function merge<K extends 'name' | 'connection' | 'object' | 'folder' | 'files'>(
    draft: NewMappingDraft,
    member: K,
    answer: Answer<string>
): Answer<NewMappingDraft> {
    return answer === undefined || answer === BACK ? answer : { ...draft, [member]: answer };
}
