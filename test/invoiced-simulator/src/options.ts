import type { Delay } from './control/delay';
import type { JsonObject } from './domain/json';
import type { CompanyInfo } from './store/account';

/** A company the simulator holds, with its keys. */
export interface CompanyOptions {
    readonly keys: string[];
    readonly company?: Partial<CompanyInfo>;
    readonly customFields?: JsonObject[];
}

/** How to start a simulator; everything has a default. */
export interface SimulatorOptions {
    /** Loopback by default. */
    readonly host?: string;
    /** 0, the default, takes any free port. */
    readonly port?: number;
    /** API key of the one default company; made up when absent. */
    readonly key?: string;
    /** Fields of the default company that differ from the built-in ones. */
    readonly company?: Partial<CompanyInfo>;
    /** Several companies instead of the default one. */
    readonly companies?: readonly CompanyOptions[];
    readonly latency?: Delay;
    /** File that keeps the records between runs. */
    readonly stateFile?: string;
    /** How many journal entries are kept at least; all of them by default. */
    readonly journalLimit?: number;
    /** Source of the time in milliseconds. */
    readonly clock?: () => number;
}
