import { Command, CommanderError } from 'commander';
import { isDamage } from '../ledger/ledger-damage';
import { SourceError } from '../readers/record-source';
import { productVersion } from '../runtime/product-version';
import { UserError } from '../runtime/user-error';
import { AddOptions, addConnection, listConnections, removeConnection, testConnectionCommand } from './connection-command';
import { downloadCommand } from './download-command';
import { ExitCode } from './exit-code';
import { NextOptions, nextCommand } from './next-command';
import { NotifyOptions, notifyAllow, notifyForget, notifyTest } from './notify-command';
import { backupCommand, restoreCommand } from './ledger-command';
import { Output } from './output';
import { PreviewOptions, previewCommand } from './preview-command';
import { PauseOptions, pauseCommand } from './pause-command';
import { readCommand } from './read-command';
import { retryCommand } from './retry-command';
import { startCommand } from './start-command';
import { errorsCommand, statusCommand } from './status-command';
import { SuggestOptions, suggestCommand } from './suggest-command';
import { uploadCommand } from './upload-command';
import { validateCommand } from './validate-command';

/** The command line. Resolves to the exit code; prints one sentence, never a stack, for what a person can mend. */
export async function main(argv: readonly string[]): Promise<ExitCode> {
    let code = ExitCode.AllWell;
    const program = createProgram(async (output, work) => {
        code = await work(output).catch((error: unknown) => explain(error, output));
    });
    // Whoever reads the pipe may have seen enough (`| head`): that is no failure of ours.
    process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? code : ExitCode.BadInput));
    try {
        await program.parseAsync([...argv]);
    } catch (error) {
        if (!(error instanceof CommanderError)) {
            throw error;
        }
        return error.exitCode === 0 ? ExitCode.AllWell : ExitCode.BadInput;
    }
    return code;
}

type Runner = (output: Output, work: (output: Output) => Promise<ExitCode>) => Promise<void>;

function createProgram(run: Runner): Command {
    const program = new Command('erp-connect')
        .description('Keeps an on-premise ERP and Invoiced in step.')
        .version(productVersion(), '-v, --version', 'which version this is')
        .exitOverride();
    const outputOf = (command: Command): Output => new Output(command.optsWithGlobals<{ json?: boolean }>().json === true);
    const add = (usage: string, text: string): Command =>
        program.command(usage).description(text).option('--json', 'one JSON object a line').exitOverride();

    add('read <file>', 'the table as ERP Connect sees it')
        .option('--sheet <name>', 'sheet of a workbook')
        .action((file: string, options: { sheet?: string }, command: Command) =>
            run(outputOf(command), output => readCommand(file, options, output))
        );
    add('suggest <file>', 'which column fits which property of an object')
        .option('--object <name>', 'object of Invoiced the rows would become', 'invoice')
        .option('--sheet <name>', 'sheet of a workbook')
        .option('--workspace <folder>', 'a folder with mapping files, whose choices are repeated (default: this folder)')
        .action((file: string, options: SuggestOptions, command: Command) =>
            run(outputOf(command), output => suggestCommand(file, options, output))
        );
    add('preview <mapping> <file>', 'what would be sent')
        .option('--live', 'compare with the account, without changing anything there')
        .option('--all', 'compare every record, however many there are')
        .action((mapping: string, file: string, options: PreviewOptions, command: Command) =>
            run(outputOf(command), output => previewCommand(mapping, file, options, output))
        );
    add('validate [paths...]', 'what is wrong with mapping files').action((paths: string[], _options: object, command: Command) =>
        run(outputOf(command), output => validateCommand(paths, output))
    );
    add('start', 'the engine without a window')
        .option('--workspace <folder>', 'a folder with mapping files')
        .action((options: { workspace?: string }, command: Command) => run(outputOf(command), output => startCommand(options, output)));
    add('status', 'what is running and what ran').action((_options: object, command: Command) => run(outputOf(command), statusCommand));
    add('errors', 'every open problem')
        .option('--search <text>', 'only those that contain this text')
        .action((options: { search?: string }, command: Command) => run(outputOf(command), output => errorsCommand(options, output)));
    add('backup [file]', 'the ledger in a file: this one, or one in the folder of the daily backups').action(
        (file: string | undefined, _options: object, command: Command) => run(outputOf(command), output => backupCommand(file, output))
    );
    add('restore <file>', 'a backup in the place of the ledger').action((file: string, _options: object, command: Command) =>
        run(outputOf(command), output => restoreCommand(file, output))
    );
    add('retry [ids...]', 'send refused records again: errors by number, runs as run:3, all without any').action(
        (ids: string[], _options: object, command: Command) => run(outputOf(command), output => retryCommand(ids, output))
    );
    for (const [name, text] of [
        ['pause', 'send nothing of a mapping, or over a connection, until it is resumed'],
        ['resume', 'go on with what was paused']
    ]) {
        add(`${name} [mapping]`, text)
            .option('--connection <name>', 'a connection instead of a mapping')
            .action((mapping: string | undefined, options: PauseOptions, command: Command) =>
                run(outputOf(command), output => pauseCommand(mapping, options, name === 'pause', output))
            );
    }
    addRunCommands(add, run, outputOf);
    addConnectionCommands(program, run, outputOf);
    addNotifyCommands(program, run, outputOf);
    return program;
}

type AddCommand = (usage: string, text: string) => Command;

function addRunCommands(add: AddCommand, run: Runner, outputOf: (command: Command) => Output): void {
    add('upload <mapping> [files...]', 'run now').action((mapping: string, files: string[], _options: object, command: Command) =>
        run(outputOf(command), output => uploadCommand(mapping, files, output))
    );
    add('download <mapping>', 'run now').action((mapping: string, _options: object, command: Command) =>
        run(outputOf(command), output => downloadCommand(mapping, output))
    );
    add('next <mapping>', 'when a download runs next, by its schedule')
        .option('--from <time>', 'the times after this one, say 2026-03-28T12:00 (default: now)')
        .option('--count <number>', 'how many (default: 5)')
        .action((mapping: string, options: NextOptions, command: Command) =>
            run(outputOf(command), output => nextCommand(mapping, options, output))
        );
}

function addConnectionCommands(program: Command, run: Runner, outputOf: (command: Command) => Output): void {
    const connection = program.command('connection').description('accounts at Invoiced').exitOverride();
    const add = (usage: string, text: string): Command =>
        connection.command(usage).description(text).option('--json', 'one JSON object a line').exitOverride();

    add('add <name>', 'add or change a connection; the API key is read from standard input or ERP_CONNECT_API_KEY')
        .option('--environment <name>', 'production, sandbox or custom')
        .option('--url <url>', 'base URL of another environment')
        .action((name: string, options: AddOptions, command: Command) =>
            run(outputOf(command), output => addConnection(name, options, output))
        );
    add('test <name>', 'ask Invoiced who the key belongs to').action((name: string, _options: object, command: Command) =>
        run(outputOf(command), output => testConnectionCommand(name, output))
    );
    add('remove <name>', 'forget a connection and its key').action((name: string, _options: object, command: Command) =>
        run(outputOf(command), output => removeConnection(name, output))
    );
    add('list', 'all connections, never their keys').action((_options: object, command: Command) =>
        run(outputOf(command), listConnections)
    );
}

function addNotifyCommands(program: Command, run: Runner, outputOf: (command: Command) => Output): void {
    const notify = program.command('notify').description('messages to a webhook or by mail when something needs a person').exitOverride();
    const add = (usage: string, text: string): Command =>
        notify
            .command(usage)
            .description(text)
            .option('--workspace <folder>', 'the folder with the settings (default: this folder)')
            .option('--json', 'one JSON object a line')
            .exitOverride();

    add('test', 'send a test message').action((options: NotifyOptions, command: Command) =>
        run(outputOf(command), output => notifyTest(options, output))
    );
    add(
        'allow <channel>',
        'let this computer send by webhook or email; the secret is read from standard input or ERP_CONNECT_NOTIFY_SECRET'
    ).action((channel: string, options: NotifyOptions, command: Command) =>
        run(outputOf(command), output => notifyAllow(channel, options, output))
    );
    add('forget <channel>', 'take that back').action((channel: string, options: NotifyOptions, command: Command) =>
        run(outputOf(command), output => notifyForget(channel, options, output))
    );
}

function explain(error: unknown, output: Output): ExitCode {
    if (error instanceof SourceError) {
        output.fail(error.problem.text, error.problem.hint);
        return ExitCode.BadInput;
    }
    if (error instanceof UserError) {
        output.fail(error.message, error.hint);
        return ExitCode.BadInput;
    }
    if (isDamage(error)) {
        const hint = 'Start ERP Connect, or upload something: it puts the ledger aside and goes on with the newest backup.';
        output.fail(`The ledger is damaged: ${(error as Error).message}.`, hint);
        return ExitCode.BadInput;
    }
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== undefined) {
        output.fail(message); // what the file system or the database says: full disk, no rights
        return ExitCode.BadInput;
    }
    // A defect of ours: one line for the person, the stack for whoever looks into it.
    output.fail(`Something went wrong that should not: ${message}.`, 'Set ERP_CONNECT_DEBUG=1 to see where, and report it.');
    if (process.env.ERP_CONNECT_DEBUG) {
        process.stderr.write(`${(error as Error).stack ?? ''}\n`);
    }
    return ExitCode.BadInput;
}
