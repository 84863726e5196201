import { MappingStatus } from '../../common/engine-protocol';
import { RunRow } from '../ledger/run-store';
import { LoadedMapping, RunnableMapping } from './loaded-mapping';
import { Forerunner } from './mapping-precedence';

/** Works one mapping for as long as its file is there. Workers work beside each other; what fails in one touches no other. */
export interface Worker extends Forerunner {
    /** What it uploads; `undefined` where it does not. */
    readonly runnable: RunnableMapping | undefined;
    /** Whether it is the right one for a version of the mapping file: not when an upload became a download, say. */
    suits(loaded: LoadedMapping): boolean;
    /** Goes on with a changed mapping file; what is under way ends with the one it began with. */
    adopt(loaded: LoadedMapping): void;
    setPaused(paused: boolean): void;
    /** Does now what else would be done later. */
    runNow(): Promise<void>;
    /**
     * Only of a download: makes it as soon as nothing else of the mapping is under way, and gives its run; `undefined`
     * where it cannot run now. Asking twice with the same instant (milliseconds since 1970) is asking once.
     */
    download?(askedAt: number): Promise<RunRow | undefined>;
    /** Asks for a look after a while, in milliseconds; the earliest wish counts. */
    wake(delay?: number): void;
    /** Looks now if it waits for what another mapping may have delivered. */
    wakeIfWaiting(): void;
    /** Ends what is in flight and stops. */
    stop(): Promise<void>;
    status(openProblems: number): MappingStatus;
}
