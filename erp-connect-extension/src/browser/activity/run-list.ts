import { Emitter } from '@theia/core/lib/common/event';
import { EngineService, RunInfo } from '../../common/engine-protocol';

const PAGE = 200;
/** More than that nobody scrolls through; the engine gives no more at once either. */
const MOST = 1000;

/** The latest runs of all mappings, or of one. Asks the engine again only while somebody looks. */
export class RunList {
    private readonly changed = new Emitter<void>();
    readonly onDidChange = this.changed.event;
    private limit = PAGE;
    private loaded: readonly RunInfo[] | undefined;
    private chosen: string | undefined;

    constructor(private readonly engine: Pick<EngineService, 'getRuns'>) {}

    /** `undefined` until the engine has answered. */
    get runs(): readonly RunInfo[] | undefined {
        return this.loaded;
    }

    /** The mapping whose runs these are; `undefined` for all. */
    get mappingId(): string | undefined {
        return this.chosen;
    }

    get hasMore(): boolean {
        return this.loaded?.length === this.limit && this.limit < MOST;
    }

    async show(mappingId: string | undefined): Promise<void> {
        this.chosen = mappingId;
        this.limit = PAGE;
        await this.refresh();
    }

    async showMore(): Promise<void> {
        this.limit = Math.min(MOST, this.limit + PAGE);
        await this.refresh();
    }

    async refresh(): Promise<void> {
        const { chosen, limit } = this;
        const runs = await this.engine.getRuns(chosen, limit);
        // Somebody may have chosen another mapping while the engine was looking.
        if (chosen === this.chosen && limit === this.limit) {
            this.loaded = runs;
            this.changed.fire();
        }
    }
}
