import { inject, injectable } from '@theia/core/shared/inversify';
import { ConnectionDraft, ConnectionEnvironment } from '../../common/connections-protocol';
import { ConnectionsStore } from '../shared/connections-store';
import { Answer, BACK, QuickSteps } from '../shared/quick-steps';
import { runSteps, Step } from '../shared/step-sequence';
import { baseUrlComplaint } from './connection-words';

type Draft = { readonly [member in keyof ConnectionDraft]?: ConnectionDraft[member] };

const TITLE = 'Add Connection';

/** Asks for a new connection: name, environment, address where it needs one, API key. */
@injectable()
export class ConnectionSteps {
    @inject(QuickSteps) private readonly quick!: QuickSteps;
    @inject(ConnectionsStore) private readonly store!: ConnectionsStore;

    /** The answers, or `undefined` when the person gave up. Nothing is saved here. */
    async askAll(): Promise<ConnectionDraft | undefined> {
        const draft = await runSteps<Draft>([this.name(), this.environment(), this.baseUrl(), this.apiKey()], {});
        return draft?.name && draft.environment ? { ...draft, name: draft.name, environment: draft.environment } : undefined;
    }

    /** A new key for a connection that exists. */
    async askKey(name: string): Promise<string | undefined> {
        const answer = await this.quick.askText({ title: `API Key of ${name}`, ...keyQuestion });
        return answer === BACK ? undefined : answer;
    }

    private name(): Step<Draft> {
        const taken = new Set(this.store.connections?.map(connection => connection.name.toLowerCase()));
        return {
            ask: async (draft, position) =>
                merge(
                    draft,
                    'name',
                    await this.quick.askText({
                        title: TITLE,
                        ...position,
                        prompt: 'A short name for the Invoiced account, as mappings will refer to it',
                        placeholder: 'americas',
                        value: draft.name,
                        check: text =>
                            !text
                                ? 'Enter a name'
                                : taken.has(text.toLowerCase())
                                  ? `There is a connection named ${text} already`
                                  : undefined
                    })
                )
        };
    }

    private environment(): Step<Draft> {
        return {
            ask: async (draft, position) =>
                merge(
                    draft,
                    'environment',
                    await this.quick.askChoice<ConnectionEnvironment>({
                        title: TITLE,
                        ...position,
                        placeholder: 'Which Invoiced environment is it?',
                        chosen: draft.environment,
                        choices: [
                            { label: 'Production', description: 'api.invoiced.com', answer: 'production' },
                            { label: 'Sandbox', description: 'api.sandbox.invoiced.com', answer: 'sandbox' },
                            { label: 'Custom URL', description: 'for example a test server on this computer', answer: 'custom' }
                        ]
                    })
                )
        };
    }

    private baseUrl(): Step<Draft> {
        return {
            applies: draft => draft.environment === 'custom',
            ask: async (draft, position) =>
                merge(
                    draft,
                    'baseUrl',
                    await this.quick.askText({
                        title: TITLE,
                        ...position,
                        prompt: 'Address of the API',
                        placeholder: 'https://api.example.com',
                        value: draft.baseUrl,
                        check: baseUrlComplaint
                    })
                )
        };
    }

    private apiKey(): Step<Draft> {
        return {
            ask: async (draft, position) => merge(draft, 'apiKey', await this.quick.askText({ title: TITLE, ...position, ...keyQuestion }))
        };
    }
}

const keyQuestion = {
    prompt: 'In Invoiced: Settings → Developers → API Keys. It is stored safely and never shown again.',
    placeholder: 'API key',
    password: true,
    check: (text: string): string | undefined => (text ? undefined : 'Enter the API key')
};

function merge<K extends keyof Draft>(draft: Draft, member: K, answer: Answer<NonNullable<Draft[K]>>): Answer<Draft> {
    return answer === undefined || answer === BACK ? answer : { ...draft, [member]: answer };
}
