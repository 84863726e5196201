import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { QUICK, Workplace } from './workplace';

const PROGRAM = join(__dirname, '../../../erp-connect-extension/bin/erp-connect.js');

/** The engine as a service runs it: `erp-connect start` in a process of its own. */
export class EngineProcess {
    private output = '';
    private readonly exited: Promise<unknown>;

    private constructor(private readonly child: ChildProcess) {
        child.stdout!.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
        child.stderr!.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
        this.exited = once(child, 'exit');
    }

    static start(workplace: Workplace): EngineProcess {
        const child = spawn(process.execPath, [PROGRAM, 'start', '--workspace', workplace.workspace, '--json'], {
            env: { ...process.env, ...QUICK, ERP_CONNECT_HOME: workplace.home },
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
