import { CommandService } from '@theia/core/lib/common/command';
import { inject, injectable } from '@theia/core/shared/inversify';
import { findObject } from '../../common/invoiced/object-catalogue';
import { environmentLabel } from '../shared/environment-label';
import { ConnectionsStore } from '../shared/connections-store';
import { ErpConnectCommands } from '../shared/erp-connect-commands';
import { Answer, BACK, QuickSteps } from '../shared/quick-steps';
import { runSteps, Step } from '../shared/step-sequence';
import { NewMappingDraft } from './new-mapping-draft';
import { SampleStep } from './sample-step';

const TITLE = 'New Mapping';
/** What can be uploaded in this version. */
const OBJECTS = ['invoice', 'customer'];
const ADD = Symbol('add');

/** Asks for everything that a new mapping needs. */
@injectable()
export class NewMappingSteps {
    @inject(QuickSteps) private readonly quick!: QuickSteps;
    @inject(ConnectionsStore) private readonly connections!: ConnectionsStore;
    @inject(CommandService) private readonly commands!: CommandService;
    @inject(SampleStep) private readonly sample!: SampleStep;

    /** The complete draft, or `undefined` when the person gave up. Nothing is written here. */
    askAll(start: NewMappingDraft): Promise<NewMappingDraft | undefined> {
        return runSteps<NewMappingDraft>(
            [
                this.text(
                    'name',
                    'A name, as you will see it in the list',
                    'Sage invoices',
                    () => '',
                    text => (text ? undefined : 'Enter a name')
                ),
                this.connection(),
                this.object(),
                this.text(
                    'folder',
                    'The folder to watch, relative to the mapping file or absolute',
                    'inbox',
                    () => 'inbox',
                    text => (text ? undefined : 'Enter a folder')
                ),
                this.text(
                    'files',
                    'Which files in it? * stands for anything',
                    '*.{csv,xls,xlsx}',
                    () => '*.{csv,xls,xlsx}',
                    text => (!text ? 'Enter a pattern' : /[\\/]/.test(text) ? 'Only the file name, without folders' : undefined)
                ),
                { ask: async (draft, position) => this.sample.ask(draft, { title: TITLE, ...position }) }
            ],
            start
        );
    }

    private text(
        member: 'name' | 'folder' | 'files',
        prompt: string,
        placeholder: string,
        initial: () => string,
        check: (text: string) => string | undefined
    ): Step<NewMappingDraft> {
        return {
            ask: async (draft, position) =>
                merge(
                    draft,
                    member,
                    await this.quick.askText({ title: TITLE, ...position, prompt, placeholder, value: draft[member] ?? initial(), check })
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

    private object(): Step<NewMappingDraft> {
        return {
            ask: async (draft, position) =>
                merge(
                    draft,
                    'object',
                    await this.quick.askChoice({
                        title: TITLE,
                        ...position,
                        placeholder: 'What do the rows of the files become in Invoiced?',
                        chosen: draft.object,
                        choices: OBJECTS.map(id => ({ label: findObject(id)?.label ?? id, answer: id }))
                    })
                )
        };
    }
}

function merge<K extends 'name' | 'connection' | 'object' | 'folder' | 'files'>(
    draft: NewMappingDraft,
    member: K,
    answer: Answer<string>
): Answer<NewMappingDraft> {
    return answer === undefined || answer === BACK ? answer : { ...draft, [member]: answer };
}
