import { Emitter } from '@theia/core/lib/common/event';
import { injectable } from '@theia/core/shared/inversify';
import { EngineClient, EngineSnapshot } from '../../common/engine-protocol';

/**
 * The window's end of the engine's stream. It is an object of its own so that the proxy of the engine service and
 * the store that uses that proxy need not know each other.
 */
@injectable()
export class EngineEvents implements EngineClient {
    private readonly statusEmitter = new Emitter<EngineSnapshot>();
    private readonly problemsEmitter = new Emitter<number>();

    readonly onStatus = this.statusEmitter.event;
    readonly onProblems = this.problemsEmitter.event;

    onDidChangeStatus(snapshot: EngineSnapshot): void {
        this.statusEmitter.fire(snapshot);
    }

    onDidChangeProblems(openProblems: number): void {
        this.problemsEmitter.fire(openProblems);
    }
}
