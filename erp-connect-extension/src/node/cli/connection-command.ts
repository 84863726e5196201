import { ConnectionEnvironment } from '../../common/connections-protocol';
import { ConnectionStore } from '../connections/connection-store';
import { testConnection } from '../connections/test-connection';
import { HomeFolder } from '../runtime/home-folder';
import { UserError } from '../runtime/user-error';
import { ExitCode } from './exit-code';
import { Output } from './output';
import { readSecret } from './read-secret';

export interface AddOptions {
    readonly environment?: string;
    readonly url?: string;
}

const ENVIRONMENTS: readonly string[] = ['production', 'sandbox', 'custom'];

/** `erp-connect connection add NAME`: the key comes from standard input or `ERP_CONNECT_API_KEY`, never from an argument that other users of the computer can see. */
export async function addConnection(name: string, options: AddOptions, output: Output): Promise<ExitCode> {
    const environment = options.environment ?? (options.url ? 'custom' : 'production');
    if (!ENVIRONMENTS.includes(environment)) {
        throw new UserError(`"${environment}" is not an environment.`, `Use one of: ${ENVIRONMENTS.join(', ')}.`);
    }
    const store = await open();
    const { baseUrl } = await store.save(
        name,
        environment as ConnectionEnvironment,
        options.url,
        await readSecret('ERP_CONNECT_API_KEY', 'API key (Settings > Developers in Invoiced)')
    );
    const where =
        store.secrets.kind === 'system'
            ? 'the key store of the operating system'
            : 'an encrypted file in the state folder, because there is no key store here';
    output.say(
        { connection: { name, environment, baseUrl, keyStore: store.secrets.kind } },
        `Connection "${name}" to ${baseUrl} is saved; its key is kept in ${where}.`
    );
    return ExitCode.AllWell;
}

export async function testConnectionCommand(name: string, output: Output): Promise<ExitCode> {
    const { ok, text: said, hint, reachable } = await testConnection(await open(), name);
    output.say({ connection: { name, ok, text: said, hint } }, hint ? `${said} ${hint}` : said);
    return ok ? ExitCode.AllWell : reachable ? ExitCode.BadInput : ExitCode.Unreachable;
}

export async function removeConnection(name: string, output: Output): Promise<ExitCode> {
    await (await open()).remove(name);
    output.say({ removed: name }, `Connection "${name}" is removed.`);
    return ExitCode.AllWell;
}

export async function listConnections(output: Output): Promise<ExitCode> {
    const store = await open();
    for (const { name, environment, baseUrl } of store.list()) {
        const hasKey = (await store.secrets.get(name)) !== undefined;
        output.say(
            { connection: { name, environment, baseUrl, hasKey, keyStore: store.secrets.kind } },
            `${name}  ${baseUrl}  ${hasKey ? 'key stored' : 'no key'}`
        );
    }
    return ExitCode.AllWell;
}

function open(): Promise<ConnectionStore> {
    return ConnectionStore.open(HomeFolder.open());
}
