import { MappingState, MappingStatus } from '../../common/engine-protocol';
import { RunRow, toRunInfo } from '../ledger/run-store';
import { LoadedMapping } from './loaded-mapping';

/** What a mapping does, as windows are to see it. */
export type MappingWork = Pick<MappingStatus, 'direction' | 'folder' | 'files' | 'schedule'>;

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

    /** @param work what the mapping does; `undefined` when it cannot run. */
    status(
        { id, labels, diagnostics }: LoadedMapping,
        work: MappingWork | undefined,
        paused: boolean,
        openProblems: number
    ): MappingStatus {
        return {
            id,
            ...labels,
            direction: 'unknown',
            ...work,
            state: paused ? 'paused' : work ? this.state : 'invalid',
            reason: work ? this.reason : diagnostics.find(({ severity }) => severity === 'error')?.text,
            openProblems,
            progress: this.progress,
            lastRun: this.lastRun && toRunInfo(this.lastRun)
        };
    }
}
