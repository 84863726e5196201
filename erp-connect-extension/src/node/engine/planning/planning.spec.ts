import assert from 'node:assert/strict';
import { ColumnValue } from '../../../common/mapping/mapping';
import { parseStoredRows } from '../../../common/records/source-row';
import { SourceError } from '../../readers/record-source';
import { LIST_BOMB, TEXT_BOMB } from '../../spec-support/memory-bomb';
import { INVOICE_COLUMNS, INVOICE_HEADER, invoiceRow } from '../../spec-support/test-bench';
import { TempFolder } from '../../spec-support/temp-folder';
import { PlanningPlace, PlanningRunner, launchPlanning } from './launch-planning';
import { PlanSink, Planning } from './planning';
import { PlannedRecord } from './planned-record';
import { BATCHES_AHEAD, PlannedTable, PlanningRequest, PlanningTask } from './planning-protocol';

// More records than stay in memory while their rows are gathered.
const MANY = 3000;
const NEVER = new AbortController().signal;

/** Keeps what a ledger would keep. */
class KeptPlan implements PlanSink {
    records: PlannedRecord[] = [];
    begun = 0;
    refused = 0;

    constructor(private readonly onTake: () => void | Promise<void> = () => undefined) {}

    async begin(): Promise<void> {
        this.begun++;
        this.records = [];
    }

    async take(records: readonly PlannedRecord[]): Promise<boolean> {
        await this.onTake();
        const all = [...this.records, ...records];
        const keys = all.flatMap(({ key }) => (key === undefined ? [] : [key]));
        if (new Set(keys).size < keys.length) {
            this.refused++;
            return false;
        }
        this.records = all;
        return true;
    }

    get keys(): (string | undefined)[] {
        return this.records.map(({ key }) => key);
    }

    record(key: string): { content: PlannedRecord['content']; items: number; rows: number[] } {
        const { content, rows } = this.records.find(record => record.key === key)!;
        const payload = JSON.parse(typeof content === 'object' ? content.payload : '{}') as { items?: unknown[] };
        return { content, items: payload.items?.length ?? 0, rows: parseStoredRows(rows).map(({ row }) => row) };
    }
}

describe('Planning', function (): void {
    this.timeout(30_000);
    let folder: TempFolder;
    let planning: Planning;
    let runners: { place: PlanningPlace; runner: PlanningRunner }[];

    beforeEach(() => {
        folder = new TempFolder();
        runners = [];
        planning = new Planning({ launch, patience: 20_000 });
    });

    afterEach(() => {
        planning.close();
        folder.remove();
    });

    function launch(place: PlanningPlace, listener: Parameters<(typeof launchPlanning)['thread']>[0]): PlanningRunner {
        const runner = launchPlanning[place](listener);
        runners.push({ place, runner });
        return runner;
    }

    function task(rows: readonly string[], columns: Record<string, ColumnValue> = {}): PlanningTask {
        const file = folder.write('inbox/INV.csv', [INVOICE_HEADER, ...rows, ''].join('\n'));
        const source = { kind: 'spreadsheet', folder: 'inbox', files: '*.csv' } as const;
        const upload = { source, object: 'invoice', columns: { ...INVOICE_COLUMNS, ...columns } };
        return { file, options: {}, upload, object: 'invoice', operation: 'upsert' };
    }

    const numbered = (count: number): string[] => Array.from({ length: count }, (_, index) => invoiceRow(`INV-${index + 1}`));
    const plan = (work: PlanningTask, sink: PlanSink = new KeptPlan(), signal = NEVER): Promise<PlannedTable> =>
        planning.plan(work, sink, signal);
    const problemOf = async (work: PlanningTask): Promise<SourceError['problem']> =>
        plan(work).then(
            () => assert.fail('it was planned'),
            (error: unknown) => {
                assert.ok(error instanceof SourceError, String(error));
                return error.problem;
            }
        );

    it('tells every record once, in the order of the file', async () => {
        const kept = new KeptPlan();
        const { rows, headers, problems, dialect } = await plan(task(numbered(MANY)), kept);
        assert.deepEqual([rows, problems, headers.length, dialect.delimiter, kept.begun], [MANY, [], 7, ',', 1]);
        assert.deepEqual(
            kept.keys,
            Array.from({ length: MANY }, (_, index) => `inv-${index + 1}`)
        );
    });

    it('gives a record as the ledger keeps it', async () => {
        const kept = new KeptPlan();
        await plan(task([invoiceRow('INV-1', 10, 'C-7')]), kept);
        const [{ key, row, rows, problems, content }] = kept.records;
        assert.deepEqual([key, row, problems, parseStoredRows(rows)], ['inv-1', 2, [], [{ row: 2, text: invoiceRow('INV-1', 10, 'C-7') }]]);
        assert.ok(typeof content === 'object');
        assert.equal((JSON.parse(content.payload) as { number: string }).number, 'INV-1');
        assert.deepEqual(content.customer, { key: 'c-7', payload: '{"name":"Customer C-7","number":"C-7"}' });
        assert.match(content.hash, /^[\w-]{43}$/);
    });

    it('joins a late row to a record that was taken for whole', async () => {
        const kept = new KeptPlan();
        const { rows } = await plan(task([...numbered(MANY), invoiceRow('INV-5', 20)]), kept);
        assert.deepEqual([rows, kept.begun, kept.refused, kept.records.length], [MANY + 1, 2, 1, MANY]);
        const { items, rows: of } = kept.record('inv-5');
        assert.deepEqual([items, of], [2, [6, MANY + 2]]);
    });

    it('joins rows that are far apart throughout the file', async () => {
        const kept = new KeptPlan();
        await plan(task([...numbered(MANY), ...numbered(MANY), ...numbered(MANY)]), kept);
        assert.equal(kept.records.length, MANY);
        assert.ok(kept.records.every(({ key }) => kept.record(key!).items === 3));
    });

    it('begins anew where later rows prove another notation', async () => {
        const rows = numbered(MANY).map(row => row.replace('2026-03-04', '04/03/2026'));
        const proven = [invoiceRow('INV-X').replace('2026-03-04', '25/03/2026')];
        const kept = new KeptPlan();
        const { rows: count } = await plan(task([...rows, ...proven, invoiceRow('INV-1', '1,5').replace(/1,5$/, '"1,5"')]), kept);
        assert.equal(count, MANY + 2);
        assert.equal(kept.records.length, MANY + 1);
        assert.equal(kept.record('inv-1').items, 2);
    });

    it('says why a table cannot be mapped, and why a file cannot be read', async () => {
        const { problems } = await plan(task(numbered(1), { notes: 'No such column' }));
        assert.equal(problems.length, 1);
        const missing = { ...task([]), file: folder.at('inbox/none.csv') };
        assert.equal((await problemOf(missing)).code, 'file.missing');
        await plan(task(numbered(1)));
    });

    it('keeps its thread for the next file, and only while it may come', async () => {
        await plan(task(numbered(1)));
        await plan(task(numbered(2)));
        assert.equal(runners.length, 1);
        planning.close();
        planning.expect(task([]));
        planning.expect(task([]));
        assert.equal(runners.length, 2);
        await plan(task(numbered(3)));
        assert.equal(runners.length, 2);
    });

    it('runs ahead of whoever takes the records, but only a few batches', async () => {
        let ahead = 0;
        const most: number[] = [];
        let open!: () => void;
        const isFarAhead = new Promise<void>(resolve => (open = resolve));
        planning = new Planning({
            launch: (place, { onAnswer, onDeath }) => {
                const counted = launch(place, {
                    onDeath,
                    onAnswer: answer => {
                        if (answer.tell === 'records') {
                            most.push(++ahead);
                            (ahead >= BATCHES_AHEAD ? open : () => undefined)();
                        }
                        onAnswer(answer);
                    }
                });
                const ask = (request: PlanningRequest): void => {
                    ahead -= request.ask === 'more' ? 1 : 0;
                    counted.ask(request);
                };
                return { ...counted, ask };
            }
        });
        const kept = new KeptPlan(() => isFarAhead);
        await plan(task(numbered(20_000)), kept);
        assert.deepEqual([kept.records.length, most.length, Math.max(...most)], [20_000, 80, BATCHES_AHEAD]);
    });

    for (const [what, expression] of [
        ['for a text', TEXT_BOMB],
        ['for a list', LIST_BOMB]
    ]) {
        it(`turns an expression that takes all memory ${what} into a problem, and plans the next file`, async () => {
            const begun = Date.now();
            const work = task(numbered(20), { notes: { expression: `Qty = "1" and \`Invoice No\` = "INV-9" ? ${expression} : "fine"` } });
            const { code, file, row, property, mappingPath, hint } = await problemOf(work);
            assert.deepEqual(
                [code, file, property, mappingPath],
                ['mapping.expression-memory', work.file, 'notes', ['upload', 'columns', 'notes']]
            );
            assert.ok(row! >= 2 && row! <= 10, `row ${row}`);
            assert.match(hint!, /notes/);
            assert.ok(Date.now() - begun < 10_000);
            const kept = new KeptPlan();
            await plan(task(numbered(3), { notes: { expression: '$uppercase(Item)' } }), kept);
            assert.equal(kept.records.length, 3);
            assert.deepEqual([runners[0].place, runners.length], ['process', 2]);
        });
    }

    it('ends an expression that comes to no end', async () => {
        planning.close();
        planning = new Planning({ launch, patience: 1500 });
        const endless = { notes: { expression: '$contains("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", /^(a+)+$/) ? "a" : "b"' } };
        const { code, hint } = await problemOf(task(numbered(1), endless));
        assert.equal(code, 'mapping.expression-endless');
        assert.match(hint!, /notes/);
    });

    for (const place of ['thread', 'process'] as const) {
        const columns: Record<string, ColumnValue> = place === 'process' ? { notes: { expression: 'Item' } } : {};

        it(`begins anew when its ${place} is killed, and gives up the second time`, async () => {
            const kept = new KeptPlan(() => (runners.length === 1 ? runners[0].runner.end() : undefined));
            const { rows } = await plan(task(numbered(MANY), columns), kept);
            assert.deepEqual([rows, kept.records.length, kept.begun, runners.map(each => each.place)], [MANY, MANY, 2, [place, place]]);
            const killer = new KeptPlan(() => runners.at(-1)!.runner.end());
            await assert.rejects(
                plan(task(numbered(MANY), columns), killer),
                (error: SourceError) => error.problem.code === 'file.interrupted'
            );
        });

        it(`ends at once when it is aborted in a ${place}`, async () => {
            const stopping = new AbortController();
            const kept = new KeptPlan(() => stopping.abort(new Error('stopped')));
            await assert.rejects(plan(task(numbered(MANY), columns), kept, stopping.signal), /stopped/);
            assert.equal(kept.begun, 1);
        });
    }

    it('passes on that the ledger fails', async () => {
        const full = Object.assign(new Error('disk full'), { code: 'SQLITE_FULL' });
        const kept = new KeptPlan(() => Promise.reject(full));
        await assert.rejects(plan(task(numbered(MANY)), kept), full);
        assert.equal((await plan(task(numbered(3)))).rows, 3);
    });

    it('plans several tables at a time, and each of them whole', async () => {
        const work = task(numbered(MANY));
        const kept = Array.from({ length: 5 }, () => new KeptPlan());
        await Promise.all(kept.map(sink => plan(work, sink)));
        assert.deepEqual(
            kept.map(({ records }) => records.length),
            Array<number>(5).fill(MANY)
        );
        assert.ok(runners.length <= 4, `${runners.length} threads`);
    });
});
