import { MappingState, MappingStatus } from '../../common/engine-protocol';
import { RunRow, toRunInfo } from '../ledger/run-store';
import { LoadedMapping } from './loaded-mapping';

/** How a mapping stands, as windows are to see it. */
export class WorkerState {
    lastRun: RunRow | undefined;
    private state: MappingState = 'idle';
    private reason: string | undefined;
    private progress: MappingStatus['progress'];

    constructor(private readonly onDidChange: () => void) {}

    show(state: MappingState, reason?: string): void {
        this.state = state;
        this.reason = reason;
        this.onDidChange();
    }

    showProgress(progress: MappingStatus['progress']): void {
        this.progress = progress;
        this.onDidChange();
    }

    status({ id, labels, runnable, diagnostics }: LoadedMapping, paused: boolean, openProblems: number): MappingStatus {
        return {
            id,
            ...labels,
            direction: runnable ? 'upload' : 'unknown',
            state: paused ? 'paused' : runnable ? this.state : 'invalid',
            reason: runnable ? this.reason : diagnostics.find(({ severity }) => severity === 'error')?.text,
            folder: runnable?.folder,
            openProblems,
            progress: this.progress,
            lastRun: this.lastRun && toRunInfo(this.lastRun)
        };
    }
}
