import { ChildProcess } from 'node:child_process';
import { CommandLine, CommandResult, ended } from './command-line';
import { waitUntil } from './wait-until';

/** `erp-connect start` in a process of its own. */
export class Service {
    private readonly end: Promise<CommandResult>;
    private text = '';

    private constructor(private readonly child: ChildProcess) {
        this.end = ended(child);
        child.stdout?.on('data', chunk => (this.text += String(chunk)));
    }

    /** Resolves once it is at work. */
    static async start(cli: CommandLine, workspace: string, env: Readonly<Record<string, string>> = {}): Promise<Service> {
        const service = new Service(
            cli.start(['start', '--workspace', workspace, '--json'], { env: { ERP_CONNECT_SCAN_INTERVAL: '100', ...env } })
        );
        await waitUntil('the engine has started', () => service.text.includes('"started"'));
        return service;
    }

    /** Everything it said so far, one JSON object a line. */
    get said(): string {
        return this.text;
    }

    /** Asks it to stop; gives what it said in the end, and how many milliseconds that took. */
    async stop(): Promise<CommandResult & { readonly took: number }> {
        const began = Date.now();
        this.child.kill('SIGTERM');
        return { ...(await this.end), took: Date.now() - began };
    }

    /** Ends it in the midst of whatever it does. */
    async kill(): Promise<void> {
        this.child.kill('SIGKILL');
        await this.end;
    }
}
