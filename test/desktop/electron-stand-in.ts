import childProcess from 'node:child_process';
import { appendFileSync } from 'node:fs';
import Module from 'node:module';
import { getHeapStatistics } from 'node:v8';

// Loaded into a plain Node before anything else, this makes it behave like Electron as far as the start of the backend
// is concerned. Electron's binary is one program with two faces: the app, which knows the module `electron`, and, with
// ELECTRON_RUN_AS_NODE, a Node that does not. In the app, Electron itself gives its children that variable.

/** What a process tells of itself, one JSON a line. */
export interface Told {
    readonly pid: number;
    readonly script: string;
    readonly isNode: boolean;
    readonly execArgv: readonly string[];
    /** Bytes that V8 takes at most: those for old objects, and three semi-spaces. */
    readonly heapLimit: number;
}

const isNode = process.env.ELECTRON_RUN_AS_NODE !== undefined;
const { STAND_IN_BINARY: binary, STAND_IN_LOG: log } = process.env;

process.execPath = binary!;
if (!isNode) {
    (process as { defaultApp?: boolean }).defaultApp = true;
    forkAsElectronDoes();
    provideElectron();
}
const told: Told = {
    pid: process.pid,
    script: process.argv[1] ?? '',
    isNode,
    execArgv: process.execArgv,
    heapLimit: getHeapStatistics().heap_size_limit
};
appendFileSync(log!, `${JSON.stringify(told)}\n`);

function forkAsElectronDoes(): void {
    const { fork } = childProcess;
    Object.assign(childProcess, {
        fork: (script: string, args: readonly string[], options: childProcess.ForkOptions) =>
            fork(script, args, { ...options, env: { ...(options.env ?? process.env), ELECTRON_RUN_AS_NODE: '1' } })
    });
}

/** Any part of Electron may be asked for anything; only what the backend's start waits for gives more than another such part. */
function provideElectron(): void {
    const answers: Readonly<Record<string, unknown>> = {
        requestSingleInstanceLock: () => true,
        whenReady: () => Promise.resolve(),
        getAppPath: () => process.cwd(),
        getPath: () => process.env.THEIA_CONFIG_DIR,
        getName: () => 'stand-in',
        getVersion: () => '0',
        getLocale: () => 'en',
        on: () => undefined,
        quit: () => process.exit(1),
        ipcRenderer: undefined,
        then: undefined
    };
    const anything: object = new Proxy(function () {} as object, {
        get: (_target, name) => (typeof name === 'symbol' ? () => '' : name in answers ? answers[name] : anything),
        apply: () => anything,
        construct: () => anything
    });
    const loader = Module as unknown as { _load(request: string, ...more: unknown[]): unknown };
    const load = loader._load.bind(loader);
    loader._load = (request, ...more) => (request === 'electron' ? anything : load(request, ...more));
}
