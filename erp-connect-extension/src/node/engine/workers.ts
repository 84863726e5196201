import { DownloadWorker } from '../download/download-worker';
import { resolveProblems } from '../ledger/problem-store';
import { LoadedMapping, RunnableMapping } from './loaded-mapping';
import { goesBefore } from './mapping-precedence';
import { MAPPING_CONDITIONS } from './mapping-problems';
import { MappingWorker } from './mapping-worker';
import { MissingEvents } from './missing-events';
import { Worker } from './worker';
import { WorkerServices } from './worker-services';

/** One worker for each mapping. Never two for the same one, however its file comes and goes. */
export class Workers {
    private readonly workers = new Map<string, Worker>();
    /** Workers that still end what they had in flight when their mapping file went away. */
    private readonly leaving = new Map<string, Promise<void>>();
    private readonly awaited = new Map<string, LoadedMapping>();
    private readonly missingEvents: MissingEvents;
    private stopped = false;

    /** @param isPaused whether a person has switched a mapping off. */
    constructor(
        private readonly services: WorkerServices,
        private readonly isPaused: (id: string) => boolean
    ) {
        this.missingEvents = new MissingEvents(services.ledger, services.settings.scanInterval, services.onDidChange);
    }

    get(id: string): Worker | undefined {
        return this.workers.get(id);
    }

    all(): readonly Worker[] {
        return [...this.workers.values()];
    }

    entries(): readonly (readonly [string, Worker])[] {
        return [...this.workers];
    }

    /** Who works what the records of a mapping may name. */
    forerunners(runnable: RunnableMapping): readonly Worker[] {
        return this.all().filter(worker => worker.runnable !== undefined && goesBefore(worker.runnable, runnable));
    }

    adopt(mapping: LoadedMapping): void {
        const { id } = mapping;
        if (this.stopped) {
            return;
        }
        const worker = this.workers.get(id);
        if (worker && !worker.suits(mapping)) {
            this.drop(id); // an upload that became a download, or the other way round
        }
        if (this.leaving.has(id)) {
            this.awaited.set(id, mapping);
        } else if (worker) {
            worker.adopt(mapping);
        } else {
            this.workers.set(id, this.begin(mapping));
        }
        this.services.onDidChange();
    }

    drop(id: string): void {
        this.awaited.delete(id);
        const worker = this.workers.get(id);
        if (!worker) {
            return;
        }
        this.workers.delete(id);
        const left = this.leave(id, worker).catch(() => undefined); // the ledger fails: the conditions are settled later
        this.leaving.set(id, left);
        void left.then(() => {
            this.leaving.delete(id);
            const back = this.awaited.get(id);
            this.awaited.delete(id);
            if (back) {
                this.adopt(back);
            }
        });
    }

    async stop(): Promise<void> {
        this.stopped = true;
        await Promise.all([...this.all().map(worker => worker.stop()), ...this.leaving.values()]);
    }

    /** One that cannot run yet gets a worker that says so; the right one comes with its first version that can. */
    private begin(mapping: LoadedMapping): Worker {
        return mapping.download
            ? new DownloadWorker(this.services, mapping, this.isPaused(mapping.id))
            : new MappingWorker(this.services, this.missingEvents, mapping, this.isPaused(mapping.id));
    }

    private async leave(id: string, worker: Worker): Promise<void> {
        await worker.stop();
        // Conditions of a mapping that is gone need nobody; refused records of its runs still do.
        await this.services.ledger.transact(async db => {
            for (const code of MAPPING_CONDITIONS) {
                await resolveProblems(db, { code, mappingId: id });
            }
        });
        this.services.onDidChange();
    }
}
