import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Simulator, startSimulator } from 'invoiced-simulator';
import { QUICK, Workplace } from '../../support/workplace';

export const REPOSITORY = findRepository();
const LISTENING = /listening on (http:\/\/[^\s]+?)\.?\s/;

type Preparation = (place: Workplace, simulator: Simulator) => Promise<void> | void;

/** A whole installation of its own: Invoiced account, state folder, workspace, and the backend of the workbench. */
export class Workbench {
    private constructor(
        readonly place: Workplace,
        readonly simulator: Simulator,
        /** Where a browser finds it. */
        readonly url: string,
        private readonly backend: ChildProcess
    ) {}

    /**
     * @param prepare fills the workspace before anything runs
     * @param port where the backend listens if nobody else does; 0 for any
     */
    static async start(prepare: Preparation = () => undefined, port = 0): Promise<Workbench> {
        const place = new Workplace();
        const simulator = await startSimulator();
        await prepare(place, simulator);
        const { backend, url } = await startBackend(place, port);
        return new Workbench(place, simulator, url, backend);
    }

    get port(): number {
        return Number(new URL(this.url).port);
    }

    /** The address that opens the workspace. */
    get workspaceUrl(): string {
        return `${this.url}/#${this.place.workspace}`;
    }

    read(...path: string[]): string {
        return readFileSync(join(this.place.workspace, ...path), 'utf8');
    }

    async stop(): Promise<void> {
        if (this.backend.exitCode === null) {
            const ended = once(this.backend, 'exit');
            this.backend.kill('SIGTERM');
            // Theia gives contributions five seconds; a backend that hangs must not take the next tests with it.
            const impatience = setTimeout(() => this.backend.kill('SIGKILL'), 10_000);
            await ended;
            clearTimeout(impatience);
        }
        await this.simulator.close();
        this.place.remove();
    }
}

async function startBackend(place: Workplace, port: number): Promise<{ backend: ChildProcess; url: string }> {
    const backend = spawnBackend(place, port);
    try {
        return { backend, url: await addressOf(backend) };
    } catch (error) {
        if (port === 0) {
            throw error;
        }
        // Somebody took the port in the meantime.
        return startBackend(place, 0);
    }
}

function spawnBackend(place: Workplace, port: number): ChildProcess {
    const configuration = join(place.root, 'theia');
    mkdirSync(configuration, { recursive: true });
    // Tests ask for what they see; movements would only make them wait.
    writeFileSync(join(configuration, 'settings.json'), JSON.stringify({ 'workbench.reduceMotion': 'on' }));
    const app = join(REPOSITORY, 'browser-app');
    return spawn(process.execPath, [join(app, 'lib/backend/main.js'), place.workspace, '--hostname', '127.0.0.1', '--port', String(port)], {
        cwd: app,
        env: { ...process.env, ...QUICK, ERP_CONNECT_HOME: place.home, THEIA_CONFIG_DIR: configuration, NODE_ENV: 'production' },
        stdio: ['ignore', 'pipe', 'pipe']
    });
}

function addressOf(backend: ChildProcess): Promise<string> {
    return new Promise((found, failed) => {
        let said = '';
        const listen = (chunk: Buffer): void => {
            said += chunk.toString();
            const address = LISTENING.exec(said)?.[1];
            if (address) {
                found(address);
            }
        };
        backend.stdout?.on('data', listen);
        backend.stderr?.on('data', listen);
        backend.once('exit', () => failed(new Error(`The backend ended before it listened:\n${said}`)));
    });
}

/** Specs run from their source, the picture program from its compiled copy one folder deeper. */
function findRepository(): string {
    const source = resolve(__dirname, '../../..');
    return source.endsWith('test') ? resolve(source, '..') : source;
}
