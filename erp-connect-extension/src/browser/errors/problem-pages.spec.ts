import * as assert from 'node:assert/strict';
import { ProblemEntry, ProblemPage, ProblemQuery } from '../../common/engine-protocol';
import { ProblemPages } from './problem-pages';

describe('ProblemPages', () => {
    it('loads only what is looked at of 100,000 problems', async () => {
        const source = new FakeSource(100_000);
        const pages = new ProblemPages(source);
        await pages.refresh();
        assert.equal(pages.total, 100_000);
        await pages.show(50_150, 50_250);
        assert.deepEqual(source.offsets, [0, 50_000, 50_200]);
        assert.equal(pages.entry(50_250)?.id, 50_250);
        assert.equal(pages.entry(70_000), undefined);
    });

    it('lets go of pages that are far away', async () => {
        const pages = new ProblemPages(new FakeSource(100_000));
        await pages.refresh();
        await pages.show(20_000, 20_010);
        assert.equal(pages.entry(0), undefined);
    });

    it('keeps the old entries in sight until the new ones have come', async () => {
        const source = new FakeSource(3);
        const pages = new ProblemPages(source);
        await pages.refresh();
        source.total = 2;
        const refreshed = pages.refresh();
        assert.equal(pages.entry(2)?.id, 2);
        await refreshed;
        assert.equal(pages.total, 2);
        assert.equal(pages.entry(2), undefined);
    });

    it('does not let a slow answer of an earlier search overwrite a later one', async () => {
        const source = new FakeSource(5);
        const pages = new ProblemPages(source);
        source.hold = true;
        const slow = pages.setFilter({ search: 'a' });
        source.hold = false;
        await pages.setFilter({ search: 'ab' });
        source.total = 1;
        source.release();
        await slow;
        assert.equal(pages.total, 5);
        assert.deepEqual(source.searches, ['a', 'ab']);
    });

    it('asks for a page once, however often it is shown meanwhile', async () => {
        const source = new FakeSource(10);
        const pages = new ProblemPages(source);
        await Promise.all([pages.show(0, 9), pages.show(0, 9), pages.show(2, 9)]);
        assert.deepEqual(source.offsets, [0]);
    });
});

class FakeSource {
    readonly offsets: number[] = [];
    readonly searches: (string | undefined)[] = [];
    hold = false;
    private readonly held: (() => void)[] = [];

    constructor(public total: number) {}

    release(): void {
        this.held.forEach(resume => resume());
    }

    async getProblems(query: ProblemQuery): Promise<ProblemPage> {
        const offset = query.offset ?? 0;
        this.offsets.push(offset);
        this.searches.push(query.search);
        if (this.hold) {
            await new Promise<void>(resume => this.held.push(resume));
        }
        const length = Math.max(0, Math.min(query.limit ?? 200, this.total - offset));
        return { total: this.total, items: Array.from({ length }, (_, index) => entry(offset + index)) };
    }
}

function entry(id: number): ProblemEntry {
    return { id, raisedAt: 0, code: 'cell.not-a-date', severity: 'error', kind: 'user', text: `Problem ${id}` };
}
