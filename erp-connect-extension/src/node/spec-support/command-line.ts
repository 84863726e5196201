import { ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const BIN = join(__dirname, '..', '..', '..', 'bin', 'erp-connect.js');

export interface CommandResult {
    /** `undefined` when it was killed. */
    readonly code: number | undefined;
    readonly stdout: string;
    readonly stderr: string;
    /** Standard output as JSON lines; throws when one is not JSON. */
    lines(): Record<string, unknown>[];
    /** The last member of this name in the JSON lines. */
    last<T = Record<string, unknown>>(member: string): T;
}

export interface CommandOptions {
    readonly env?: Readonly<Record<string, string>>;
    /** What comes in on standard input. */
    readonly input?: string;
    readonly cwd?: string;
}

/** The real command line, in a process of its own. */
export class CommandLine {
    constructor(private readonly home: string) {}

    async run(args: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
        const child = this.start(args, options);
        child.stdin?.end(options.input ?? '');
        return ended(child);
    }

    /** Leaves it running; ask `ended` for its end. */
    start(args: readonly string[], { env, cwd }: CommandOptions = {}): ChildProcess {
        const { ERP_CONNECT_API_KEY: _key, ...inherited } = process.env;
        return spawn(process.execPath, [BIN, ...args], {
            cwd,
            env: {
                ...inherited,
                ERP_CONNECT_HOME: this.home,
                ERP_CONNECT_KEY_STORE: 'file',
                ERP_CONNECT_SETTLE_TIME: '30',
                ERP_CONNECT_RETRY_WAIT: '10',
                ...env
            }
        });
    }
}

/** Waits for the end of a process and gives what it said. */
export async function ended(child: ChildProcess): Promise<CommandResult> {
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    const code = await new Promise<number | undefined>((resolve, reject) => {
        child.once('close', exit => resolve(exit ?? undefined)).once('error', reject);
    });
    const lines = (): Record<string, unknown>[] =>
        stdout
            .split('\n')
            .filter(line => line !== '')
            .map(line => JSON.parse(line) as Record<string, unknown>);
    return {
        code,
        stdout,
        stderr,
        lines,
        last: <T>(member: string) =>
            lines()
                .filter(line => member in line)
                .pop()?.[member] as T
    };
}
