import { Emitter } from '@theia/core/lib/common/event';
import { ProblemEntry, ProblemPage, ProblemQuery } from '../../common/engine-protocol';

/** The part of the engine that this needs. */
export interface ProblemSource {
    getProblems(query: ProblemQuery): Promise<ProblemPage>;
}

export type ProblemFilter = Pick<ProblemQuery, 'mappingId' | 'search'>;

const PAGE_SIZE = 200;
/** Pages kept on both sides of what is looked at; everything further away is let go. */
const NEIGHBOURS = 2;

/**
 * A window onto the engine's list of problems. It holds only the pages near what is looked at, so that 100,000
 * problems cost no more than a few hundred. Outdated entries stay visible until the new ones are here: a list that
 * empties itself for a moment at every change cannot be read.
 */
export class ProblemPages {
    private readonly changeEmitter = new Emitter<void>();
    private readonly pages = new Map<number, readonly ProblemEntry[]>();
    private readonly current = new Set<number>();
    private readonly loading = new Set<number>();
    private generation = 0;
    private first = 0;
    private last = 0;
    private count: number | undefined;
    private wanted: ProblemFilter = {};

    readonly onDidChange = this.changeEmitter.event;

    constructor(private readonly source: ProblemSource) {}

    /** How many problems match the filter; `undefined` until the engine has answered once. */
    get total(): number | undefined {
        return this.count;
    }

    get filter(): ProblemFilter {
        return this.wanted;
    }

    /** The entry at an index, or `undefined` while its page is on the way. */
    entry(index: number): ProblemEntry | undefined {
        return this.pages.get(Math.floor(index / PAGE_SIZE))?.[index % PAGE_SIZE];
    }

    /** Says which entries are looked at (both ends included) and loads what is missing of them. */
    show(firstIndex: number, lastIndex: number): Promise<void> {
        this.first = Math.floor(Math.max(0, firstIndex) / PAGE_SIZE);
        this.last = Math.floor(Math.max(0, lastIndex) / PAGE_SIZE);
        for (const page of this.pages.keys()) {
            if (page < this.first - NEIGHBOURS || page > this.last + NEIGHBOURS) {
                this.pages.delete(page);
                this.current.delete(page);
            }
        }
        return this.load();
    }

    setFilter(filter: ProblemFilter): Promise<void> {
        this.wanted = filter;
        this.pages.clear();
        this.first = this.last = 0;
        return this.refresh();
    }

    /** The list has changed: asks again for what is looked at. */
    refresh(): Promise<void> {
        this.generation++;
        this.current.clear();
        this.loading.clear();
        return this.load();
    }

    private async load(): Promise<void> {
        const missing: number[] = [];
        for (let page = this.first; page <= this.last; page++) {
            if (!this.current.has(page) && !this.loading.has(page)) {
                missing.push(page);
            }
        }
        await Promise.all(missing.map(page => this.loadPage(page)));
    }

    private async loadPage(page: number): Promise<void> {
        const generation = this.generation;
        this.loading.add(page);
        try {
            const { total, items } = await this.source.getProblems({ ...this.wanted, offset: page * PAGE_SIZE, limit: PAGE_SIZE });
            if (generation === this.generation) {
                this.count = total;
                this.pages.set(page, items);
                this.current.add(page);
                this.last = Math.min(this.last, Math.max(this.first, Math.floor(Math.max(0, total - 1) / PAGE_SIZE)));
                this.changeEmitter.fire();
            }
        } finally {
            if (generation === this.generation) {
                this.loading.delete(page);
            }
        }
    }
}
