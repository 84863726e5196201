import { QuickInputService } from '@theia/core/lib/common/quick-pick-service';
import { MessageService } from '@theia/core/lib/common/message-service';
import { FileUri } from '@theia/core/lib/common/file-uri';
import { EditorManager } from '@theia/editor/lib/browser/editor-manager';
import { inject, injectable } from '@theia/core/shared/inversify';
import { MappingStatus } from '../../common/engine-protocol';
import { EngineStore } from '../shared/engine-store';
import { flowLine, stateLine } from './mapping-presentation';

/** Finds out which mapping a command without an argument means. */
@injectable()
export class MappingChooser {
    @inject(EngineStore) private readonly store!: EngineStore;
    @inject(EditorManager) private readonly editors!: EditorManager;
    @inject(QuickInputService) private readonly quickInput!: QuickInputService;
    @inject(MessageService) private readonly messages!: MessageService;

    /** The mapping, or `undefined` when there is none that fits or the person gave up. */
    async choose(question: string, fits: (status: MappingStatus) => boolean): Promise<MappingStatus | undefined> {
        const candidates = this.store.snapshot.mappings.filter(fits);
        if (candidates.length === 0) {
            void this.messages.info(
                this.store.snapshot.mappings.length > 0
                    ? 'No mapping is in a state where this makes sense.'
                    : 'There are no mappings yet. Make one with "New Mapping".'
            );
            return undefined;
        }
        const items = this.openOneFirst(candidates).map(status => ({
            label: status.name,
            description: flowLine(status),
            detail: stateLine(status).text,
            status
        }));
        const chosen = await this.quickInput.pick(items, { placeHolder: question });
        return chosen?.status;
    }

    private openOneFirst(candidates: readonly MappingStatus[]): readonly MappingStatus[] {
        const uri = this.editors.currentEditor?.editor.uri;
        const open = uri && candidates.find(status => FileUri.create(status.id).toString() === uri.toString());
        return open ? [open, ...candidates.filter(status => status !== open)] : candidates;
    }
}
