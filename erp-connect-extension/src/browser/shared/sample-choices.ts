import { Emitter } from '@theia/core/lib/common/event';
import { injectable } from '@theia/core/shared/inversify';

/**
 * Files that somebody chose as samples of mappings, each for as long as its editor is open. For any other mapping the
 * newest file of its source counts. Mappings and files are told by their absolute paths.
 */
@injectable()
export class SampleChoices {
    private readonly chosen = new Map<string, string>();
    private readonly changeEmitter = new Emitter<string>();

    /** Tells the mapping whose sample is another one now. */
    readonly onDidChange = this.changeEmitter.event;

    of(mapping: string): string | undefined {
        return this.chosen.get(mapping);
    }

    /** @param file `undefined` goes back to the newest file. */
    choose(mapping: string, file: string | undefined): void {
        if (file === this.chosen.get(mapping)) {
            return;
        }
        if (file === undefined) {
            this.chosen.delete(mapping);
        } else {
            this.chosen.set(mapping, file);
        }
        this.changeEmitter.fire(mapping);
    }
}
