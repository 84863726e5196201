/** What happened to a record, as the journal reports it. */
export type Change = 'created' | 'updated' | 'deleted' | 'voided';

/** One committed change to one record. */
export interface Effect {
    readonly object: string;
    readonly id: number | string;
    readonly number: string | null;
    readonly change: Change;
}

/**
 * The transaction around one request: remembers how to undo each write and
 * what it did. Handlers run synchronously, so one transaction is open at a time.
 */
export class ChangeLog {
    private undo: (() => void)[] | undefined;
    private effects = new Map<string, Effect>();

    /** Called after every commit that changed something. */
    onCommit: () => void = () => undefined;

    /** Called with what a commit did, before anything else happens. */
    onEffects: (effects: readonly Effect[]) => void = () => undefined;

    /** Runs work; a throw takes every write back. */
    run<T>(work: () => T): { result: T; effects: Effect[] } {
        this.undo = [];
        this.effects = new Map();
        try {
            const result = work();
            const effects = [...this.effects.values()];
            if (this.undo.length > 0) {
                this.onCommit();
                this.onEffects(effects);
            }
            return { result, effects };
        } catch (error) {
            this.undo.reverse().forEach(step => step());
            throw error;
        } finally {
            this.undo = undefined;
        }
    }

    /** Notes a write. Outside of a transaction (seeding by a test) there is nothing to remember. */
    record(undo: () => void, effect?: Effect): void {
        if (!this.undo) {
            this.onCommit();
            this.onEffects(effect ? [effect] : []);
            return;
        }
        this.undo.push(undo);
        if (effect) {
            this.note(effect);
        }
    }

    /** Several writes to one record are one effect: what the caller sees at the end. */
    private note(effect: Effect): void {
        const key = `${effect.object}:${effect.id}`;
        const earlier = this.effects.get(key);
        if (earlier?.change === 'created' && effect.change === 'deleted') {
            this.effects.delete(key);
            return;
        }
        const keepsChange = earlier && effect.change === 'updated';
        this.effects.set(key, keepsChange ? { ...effect, change: earlier.change } : effect);
    }
}
