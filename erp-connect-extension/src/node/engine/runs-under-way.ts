import { ConnectionSession } from './connection-session';
import { FileRun, RunEnd } from './file-run';
import { RunnableMapping } from './loaded-mapping';
import { reportProgress } from './run-progress';
import { WorkerServices } from './worker-services';
import { WorkerState } from './worker-state';

/** The runs of one mapping that somebody works on, so that they can be stopped. */
export class RunsUnderWay {
    private readonly runs = new Set<FileRun>();

    /** @param isHeld whether nothing may be sent any more. */
    constructor(
        private readonly services: Pick<WorkerServices, 'ledger' | 'planning' | 'settings'>,
        private readonly state: WorkerState,
        private readonly isHeld: () => boolean
    ) {}

    /** Works a run off, as far as it goes, and shows how far it is. */
    async execute(
        runnable: RunnableMapping,
        session: ConnectionSession,
        file: string,
        work: (job: FileRun) => Promise<RunEnd>
    ): Promise<RunEnd> {
        const { ledger, planning, settings } = this.services;
        const { serverLimit, retryWait } = settings;
        this.state.show('running');
        const onProgress = reportProgress(ledger, file, progress => this.state.showProgress(progress));
        const run = new FileRun({ ledger, planning, session, runnable, serverLimit, retryWait, onProgress });
        this.runs.add(run);
        if (this.isHeld()) {
            run.stop(); // it was asked for before there was anything to stop
        }
        try {
            const end = await work(run);
            this.state.lastRun = end.kind === 'unready' || end.kind === 'missing' ? this.state.lastRun : end.run;
            return end;
        } finally {
            this.runs.delete(run);
            this.state.showProgress(undefined);
        }
    }

    /** Lets what is in flight end, and begins nothing new. */
    stop(): void {
        this.runs.forEach(run => run.stop());
    }
}
