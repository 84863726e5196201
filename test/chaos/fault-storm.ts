import { FaultSpec, Simulator } from 'invoiced-simulator';
import { Random } from '../support/random';

/** Milliseconds: the engine gives a call up, the server ends one, and a stalled call is served between the two. */
export const CALL_TIMEOUT = 500;
export const SERVER_LIMIT = 3000;
const STALLED = { from: 700, to: 1200 };

// Faults that lie in wait at a time. Rare enough that a record goes through at last.
const MOST_ARMED = 12;
const MOST_CALLS_BEFORE = 8;

const TARGETS = [
    ...['customers', 'invoices', 'credit_notes', 'estimates', 'payments', 'items', 'files'].map(path => ({
        method: 'POST',
        path: `/${path}`
    })),
    { method: 'POST', path: '^/customers/\\d+/contacts$' },
    { method: 'POST', path: '^/invoices/\\d+/(attachments|void)$' },
    { method: 'POST', path: '^/(invoices|files|payments)' },
    { method: 'PATCH' },
    { method: 'DELETE' },
    { method: 'GET' },
    {}
] as const;

/** Every kind of fault, by what is counted. */
const KINDS: Readonly<Record<string, (random: Random) => Omit<FaultSpec, 'match'>>> = {
    latency: random => ({ kind: 'latency', ms: random.integer(100, 400) }),
    '429': random => ({ kind: '429', times: random.integer(1, 4) }),
    '500 before the write': () => ({ kind: 'status' }),
    '500 after the write': () => ({ kind: 'status-after' }),
    'reset before the write': () => ({ kind: 'reset' }),
    'reset after the write': () => ({ kind: 'reset-after' }),
    '502 in HTML before the write': () => ({ kind: 'html-502' }),
    '502 in HTML after the write': () => ({ kind: 'html-502', when: 'after' }),
    'write after we gave up, beside the next try': random => ({ kind: 'latency', ms: random.integer(STALLED.from, STALLED.to) }),
    'stall, then the write after we gave up': random => ({
        kind: 'stall',
        ms: random.integer(STALLED.from, STALLED.to),
        executeAnyway: true
    }),
    'stall after the write': random => ({ kind: 'stall', when: 'after', ms: random.integer(STALLED.from, STALLED.to) })
};

/** Keeps a few faults in wait in the simulator, each for the n-th call of a kind, and counts those that struck. */
export class FaultStorm {
    private readonly labels = new Map<number, string>();
    private readonly counts = new Map(Object.keys(KINDS).map(label => [label, 0]));
    private deck: string[] = [];

    constructor(
        private readonly simulator: Simulator,
        private readonly random: Random
    ) {}

    /** Arms as many as there is room for. Those that have struck, and some that wait for nothing, go first. */
    stir(): void {
        const { faults } = this.simulator;
        for (const { id, spec, applied } of faults.list()) {
            if (applied >= (spec.times ?? 1) || this.random.next() < 0.1) {
                this.retire(id, applied);
            }
        }
        while (this.labels.size < MOST_ARMED) {
            const label = this.nextLabel();
            const after = this.random.integer(0, MOST_CALLS_BEFORE);
            this.labels.set(faults.add({ times: 1, ...KINDS[label](this.random), after, match: this.random.pick(TARGETS) }).id, label);
        }
    }

    /** From now on everything works. */
    cease(): void {
        this.simulator.faults.list().forEach(({ id, applied }) => this.retire(id, applied));
    }

    /** How often each kind struck. */
    get hits(): ReadonlyMap<string, number> {
        return this.counts;
    }

    private retire(id: number, applied: number): void {
        const label = this.labels.get(id)!;
        this.counts.set(label, this.counts.get(label)! + applied);
        this.labels.delete(id);
        this.simulator.faults.clear(id);
    }

    /** Every kind has its turn before one comes again. */
    private nextLabel(): string {
        if (this.deck.length === 0) {
            this.deck = Object.keys(KINDS);
        }
        return this.deck.splice(this.random.integer(0, this.deck.length - 1), 1)[0];
    }
}
