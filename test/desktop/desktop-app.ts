import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { until } from '../support/until';
import { QUICK, Workplace } from '../support/workplace';
import { Told } from './electron-stand-in';

/** The bundled desktop app, without its windows: a Node stands in for Electron's binary, which is not needed to build it. */
export class DesktopApp {
    private output = '';
    private readonly exited: Promise<unknown>;

    private constructor(
        private readonly child: ChildProcess,
        private readonly log: string
    ) {
        child.stdout!.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
        child.stderr!.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
        this.exited = once(child, 'exit');
    }

    static start(workplace: Workplace): DesktopApp {
        const binary = join(workplace.root, 'electron');
        const log = join(workplace.root, 'started.jsonl');
        // Every process of the app runs this file, and what it preloads decides by its surroundings which face to show.
        writeFileSync(
            binary,
            `#!/bin/sh\nexport NODE_OPTIONS='--require ${join(__dirname, 'electron-stand-in.js')}'\nexec '${process.execPath}' "$@"\n`,
            { mode: 0o755 }
        );
        const { NODE_OPTIONS: _options, ELECTRON_RUN_AS_NODE: _node, ...environment } = process.env;
        const child = spawn(binary, [join(__dirname, '../../../electron-app/lib/backend/electron-main.js')], {
            cwd: workplace.root,
            env: {
                ...environment,
                ...QUICK,
                ERP_CONNECT_HOME: workplace.home,
                THEIA_ELECTRON_NO_EARLY_WINDOW: '1',
                THEIA_CONFIG_DIR: join(workplace.root, 'theia'),
                STAND_IN_BINARY: binary,
                STAND_IN_LOG: log
            },
            stdio: ['ignore', 'pipe', 'pipe']
        });
        return new DesktopApp(child, log);
    }

    get said(): string {
        return this.output;
    }

    /** What each of its processes that runs such a script said of itself. */
    processes(script: string): Told[] {
        const lines = existsSync(this.log) ? readFileSync(this.log, 'utf8').split('\n').filter(Boolean) : [];
        return lines.map(line => JSON.parse(line) as Told).filter(told => basename(told.script) === script);
    }

    /** Ends the app and the backend, which leads a group of its own, as the app does it. */
    async stop(): Promise<void> {
        const backends = this.processes('main.js').map(({ pid }) => pid);
        backends.forEach(pid => signal(pid, 'SIGTERM'));
        this.child.kill('SIGKILL');
        await this.exited;
        await until('the backend to end', () => !backends.some(pid => signal(pid, 0)));
    }
}

/** Gives a process a signal; `false` when there is no such process any more. */
function signal(pid: number, name: NodeJS.Signals | 0): boolean {
    try {
        return process.kill(pid, name);
    } catch {
        return false;
    }
}
