import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Simulator } from 'invoiced-simulator';
import { EngineProcess, PROGRAM } from '../support/engine-process';
import { Random } from '../support/random';
import { QUICK, Workplace } from '../support/workplace';
import { CALL_TIMEOUT, FaultStorm, SERVER_LIMIT } from './fault-storm';
import { Workload } from './workload';

/** The usual times of tests, with a server that is at work for longer than we wait for it. */
const TIMES = { ...QUICK, ERP_CONNECT_CALL_TIMEOUT: String(CALL_TIMEOUT), ERP_CONNECT_SERVER_LIMIT: String(SERVER_LIMIT) };

/** What was done to the engine. */
export interface Torment {
    kills: number;
    /** Kills while calls were under way at the server. */
    killsInFlight: number;
    stops: number;
    sleeps: number;
    commands: number;
}

// Files that lie in the folders at a time.
const LEAST_WAITING = 6;
const MOST_WAITING = 30;
const COMMANDS = ['retry', 'backup'] as const;

/** Starts the engine and ends it again and again, at moments of all kinds, while files keep coming. */
export class Tormentor {
    readonly done: Torment = { kills: 0, killsInFlight: 0, stops: 0, sleeps: 0, commands: 0 };

    constructor(
        private readonly workplace: Workplace,
        private readonly simulator: Simulator,
        private readonly workload: Workload,
        private readonly storm: FaultStorm,
        private readonly random: Random
    ) {}

    /** One life of the engine. */
    async torment(): Promise<void> {
        this.storm.stir();
        const engine = EngineProcess.start(this.workplace, TIMES);
        const before = this.simulator.stats().requests;
        if (this.chance(0.75)) {
            await this.awaitWork(before);
        }
        // One that makes calls has the ledger: a command does not take it away from under it.
        const isAtWork = this.simulator.stats().requests > before;
        const command = isAtWork && this.chance(0.15) ? this.beginCommand() : undefined;
        await this.passTime(this.random.integer(0, this.chance(0.2) ? 1500 : 400));
        if (this.chance(0.1)) {
            await this.interrupt(engine);
        }
        if (this.chance(0.1)) {
            await this.stop(engine);
        } else {
            await this.kill(engine);
        }
        if (command) {
            await this.end(command);
        }
        this.dropSomething(0.3);
    }

    /** The engine that works off what is left. */
    finish(): EngineProcess {
        return EngineProcess.start(this.workplace, TIMES);
    }

    private async kill(engine: EngineProcess): Promise<void> {
        const { inFlight } = this.simulator.stats();
        assertRunning(engine);
        await engine.kill();
        this.done.kills++;
        this.done.killsInFlight += inFlight > 0 ? 1 : 0;
    }

    private async stop(engine: EngineProcess): Promise<void> {
        assertRunning(engine);
        const code = await engine.stop();
        // One that was asked before it could listen ends at once.
        if (code !== 0 && code !== null) {
            throw new Error(`The engine stopped with ${code}: ${engine.said}`);
        }
        this.done.stops++;
    }

    /** A computer that sleeps, and goes on in the middle. */
    private async interrupt(engine: EngineProcess): Promise<void> {
        engine.sleep();
        await sleep(this.random.integer(50, 900));
        engine.wake();
        this.done.sleeps++;
        await this.passTime(this.random.integer(0, 200));
    }

    /** Another process of ours beside the engine. */
    private beginCommand(): ChildProcess {
        this.done.commands++;
        return spawn(process.execPath, [PROGRAM, this.random.pick(COMMANDS)], {
            env: { ...process.env, ...TIMES, ERP_CONNECT_HOME: this.workplace.home },
            stdio: 'ignore'
        });
    }

    /** What it was asked for it may do itself for a moment, now that there is no engine. */
    private async end(command: ChildProcess): Promise<void> {
        await sleep(this.chance(0.5) ? this.random.integer(0, 500) : 0);
        if (command.exitCode === null && command.kill('SIGKILL')) {
            await once(command, 'exit');
        }
    }

    /** Until the new process has made its first calls; files come so that there is something to do. */
    private async awaitWork(before: number): Promise<void> {
        for (const end = Date.now() + 5000; this.simulator.stats().requests <= before + 1 && Date.now() < end;) {
            await sleep(10);
        }
    }

    /** Files come and faults strike meanwhile. */
    private async passTime(milliseconds: number): Promise<void> {
        for (const end = Date.now() + milliseconds; Date.now() < end;) {
            await sleep(Math.min(100, end - Date.now()));
            this.storm.stir();
            this.dropSomething(0.1);
        }
    }

    /** There is always something left to do, and never too much. */
    private dropSomething(share: number): void {
        const { waiting } = this.workload;
        if (waiting < LEAST_WAITING || (waiting < MOST_WAITING && this.chance(share))) {
            this.workload.drop();
        }
    }

    private chance(share: number): boolean {
        return this.random.next() < share;
    }
}

/** Nothing but we ends it. */
function assertRunning(engine: EngineProcess): void {
    if (!engine.isRunning) {
        throw new Error(`The engine ended by itself: ${engine.said}`);
    }
}
