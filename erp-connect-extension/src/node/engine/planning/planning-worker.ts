import { parentPort } from 'node:worker_threads';
import { SourceError } from '../../readers/record-source';
import { PlanningAnswer, PlanningRequest } from './planning-protocol';
import { TablePlanning } from './table-planning';

// Milliseconds. While it waits, say for a workbook that is opened, it is alive all the same.
const SIGN_OF_LIFE = 1000;

/** Plans tables, one after the other, in a thread or a process of its own: see `launch-planning.ts`. */
class PlanningWorker {
    private planning: TablePlanning | undefined;

    handle(request: PlanningRequest): void {
        if (request.ask === 'plan') {
            this.planning = new TablePlanning(request.task, tell);
            void this.run(this.planning);
        } else {
            this.planning?.answered(request.ask === 'again');
        }
    }

    private async run(planning: TablePlanning): Promise<void> {
        const signs = setInterval(() => tell({ tell: 'at' }), SIGN_OF_LIFE);
        const end = await planning.run().then(planned => ({ tell: 'planned', planned }) as const, toAnswer);
        clearInterval(signs);
        tell(end);
    }
}

function toAnswer(error: unknown): PlanningAnswer {
    if (error instanceof SourceError) {
        return { tell: 'failed', problem: error.problem };
    }
    const { message, code } = error as NodeJS.ErrnoException;
    return { tell: 'broke', message, code };
}

function tell(answer: PlanningAnswer): void {
    if (parentPort) {
        parentPort.postMessage(answer);
    } else {
        process.send?.(answer);
    }
}

// Libraries print what they wonder about, and that may be the content of cells.
process.stdout.write = process.stderr.write = () => true;

const worker = new PlanningWorker();
const listen = (request: PlanningRequest): void => worker.handle(request);
if (parentPort) {
    parentPort.on('message', listen);
} else {
    process.on('message', listen);
    process.on('disconnect', () => process.exit()); // whoever asked is gone
}
