import { fork } from 'node:child_process';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { PlanningAnswer, PlanningRequest } from './planning-protocol';

/**
 * Where planning runs. A thread is light, and its memory is bounded; but where one single allocation goes beyond the
 * bound (a text that is a hundred megabytes long) V8 ends the whole process. Our own code never does that, what a
 * mapping's expressions do nobody knows: they run in a process.
 */
export type PlanningPlace = 'thread' | 'process';

/** How a place ended: out of memory, or for a reason that the next one need not share. */
export type PlanningDeath = 'memory' | 'gone';

export interface PlanningListener {
    onAnswer(answer: PlanningAnswer): void;
    /** @param death an error where the system does not let it begin. */
    onDeath(death: PlanningDeath | Error): void;
}

/** A running thread or process. */
export interface PlanningRunner {
    ask(request: PlanningRequest): void;
    /** Whether the engine's process lives on for it. */
    hold(isHeld: boolean): void;
    end(): void;
}

// Beside this file when compiled, and beside the bundle when bundled: see scripts/lib/app-bundle.mjs.
const SCRIPT = join(__dirname, 'planning-worker.js');

/** Megabytes. Planning needs a tenth of it; what is beyond is for records of very many rows. */
const HEAP = { thread: 512, process: 256, young: 32 };

export const launchPlanning: Readonly<Record<PlanningPlace, (listener: PlanningListener) => PlanningRunner>> = {
    thread: launchThread,
    process: launchProcess
};

function launchThread(listener: PlanningListener): PlanningRunner {
    const worker = new Worker(SCRIPT, {
        resourceLimits: { maxOldGenerationSizeMb: HEAP.thread, maxYoungGenerationSizeMb: HEAP.young },
        // What it is started with must not depend on how the engine was: no inspector, no test hooks.
        execArgv: [],
        stdout: true,
        stderr: true
    });
    worker.on('message', (answer: PlanningAnswer) => listener.onAnswer(answer));
    worker.on('error', (error: NodeJS.ErrnoException) => listener.onDeath(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : error));
    worker.on('exit', () => listener.onDeath('gone'));
    return {
        ask: request => worker.postMessage(request),
        hold: isHeld => (isHeld ? worker.ref() : worker.unref()),
        end: () => void worker.terminate()
    };
}

function launchProcess(listener: PlanningListener): PlanningRunner {
    const { NODE_OPTIONS: _options, ...env } = process.env;
    const child = fork(SCRIPT, [], {
        execArgv: [`--max-old-space-size=${HEAP.process}`, `--max-semi-space-size=${HEAP.young / 2}`],
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
        env: { ...env, ELECTRON_RUN_AS_NODE: '1' }
    });
    child.on('message', answer => listener.onAnswer(answer as PlanningAnswer));
    child.on('error', error => listener.onDeath(error));
    child.on('exit', (code, signal) => listener.onDeath(isOutOfMemory(code, signal) ? 'memory' : 'gone'));
    return {
        ask: request => void child.send(request, () => undefined), // one that is dead tells of itself
        hold: isHeld => {
            const change = isHeld ? 'ref' : 'unref';
            child[change]();
            child.channel?.[change]();
        },
        end: () => void child.kill('SIGKILL')
    };
}

/** V8 ends a process without memory as if it had crashed; which way depends on the system and on how it was built. */
function isOutOfMemory(code: number | null, signal: NodeJS.Signals | null): boolean {
    return signal === null ? [3, 134, 0xc000_0409, 0xe000_0008].includes(code ?? 0) : ['SIGABRT', 'SIGTRAP', 'SIGILL'].includes(signal);
}
