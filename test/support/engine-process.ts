import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { QUICK, Workplace } from './workplace';

/** The command line. */
export const PROGRAM = join(__dirname, '../../../erp-connect-extension/bin/erp-connect.js');

/** What the first line of the program gives its Node, which is not read here. */
const AS_STARTED = '--max-semi-space-size=8';

/** The engine as a service runs it: `erp-connect start` in a process of its own. */
export class EngineProcess {
    private output = '';
    private readonly exited: Promise<unknown>;

    private constructor(private readonly child: ChildProcess) {
        child.stdout!.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
        child.stderr!.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
        this.exited = once(child, 'exit');
    }

    /** @param times what differs from the usual times; those of tests unless given. */
    static start(workplace: Workplace, times: Readonly<Record<string, string>> = QUICK): EngineProcess {
        const child = spawn(process.execPath, [AS_STARTED, PROGRAM, 'start', '--workspace', workplace.workspace, '--json'], {
            env: { ...process.env, ERP_CONNECT_KEY_STORE: 'file', ...times, ERP_CONNECT_HOME: workplace.home },
            stdio: ['ignore', 'pipe', 'pipe']
        });
        return new EngineProcess(child);
    }

    /** Everything it said so far. */
    get said(): string {
        return this.output;
    }

    get isRunning(): boolean {
        return this.child.exitCode === null && this.child.signalCode === null;
    }

    get pid(): number {
        return this.child.pid!;
    }

    /** Holds every thread of it, as the sleep of a computer does, until `wake`. */
    sleep(): void {
        this.child.kill('SIGSTOP');
    }

    wake(): void {
        this.child.kill('SIGCONT');
    }

    /** Ends it at once, in the middle of whatever it does. */
    async kill(): Promise<void> {
        this.child.kill('SIGKILL');
        await this.exited;
    }

    /** Asks it to stop and waits; gives its exit code. */
    async stop(): Promise<number | null> {
        this.child.kill('SIGTERM');
        await this.exited;
        return this.child.exitCode;
    }
}
