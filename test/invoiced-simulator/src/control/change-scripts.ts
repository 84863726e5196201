import { ApiError } from '../domain/api-error';
import { seededRandom } from '../domain/random';
import type { Account } from '../store/account';
import type { Effect } from '../store/change-log';
import type { Row } from '../store/table';
import { RECORD_CHANGERS, type Random, type RecordChanger } from './record-changer';

/** How often another record is drawn when one refuses a change, as a voided one does. */
const DRAWS = 50;
const ACTIONS = ['create', 'update', 'void', 'delete'] as const;

type Action = (typeof ACTIONS)[number];

/** Changes that come between the pages of a list, the same ones for the same seed. */
export interface ChangeScript {
    /** Names of objects, such as `payment`; each gets all of the changes below. */
    readonly objects: readonly string[];
    /** How many records of each object are changed at a time. To delete a payment is to void it. */
    readonly create?: number;
    readonly update?: number;
    readonly void?: number;
    readonly delete?: number;
    /** After every how many list requests; 1 by default. */
    readonly every?: number;
    /** Counts only lists whose path starts like this; any list by default. */
    readonly path?: string;
    /** How many times in all; without end by default. */
    readonly times?: number;
    readonly seed?: number;
    /** Transactions are this late: `updated_at` lies so many seconds before the record can be seen. A range is drawn from. */
    readonly lateSeconds?: number | { readonly min: number; readonly max: number };
    /** Moves the clock forward after the changes. */
    readonly advanceSeconds?: number;
}

/** A script under way. */
export interface ChangeScriptState {
    readonly id: number;
    readonly spec: ChangeScript;
    /** List requests that counted. */
    matched: number;
    /** How often its changes were made. */
    applied: number;
}

interface Running extends ChangeScriptState {
    readonly random: Random;
}

/** The scripts that change data behind the back of whoever pages through it. */
export class ChangeScripts {
    private running: Running[] = [];
    private lastId = 0;
    private changes = 0;

    /** Adds a script, and has every state recorded from now on. */
    add(account: Account, spec: ChangeScript): ChangeScriptState {
        checkScript(spec);
        account.states.isOn = true;
        this.lastId += 1;
        const script: Running = { id: this.lastId, spec, matched: 0, applied: 0, random: seededRandom(spec.seed ?? 1) };
        this.running.push(script);
        return stateOf(script);
    }

    /** Makes the changes of a script once, here and now. */
    runOnce(account: Account, spec: ChangeScript): Effect[] {
        checkScript(spec);
        return this.apply(account, spec, seededRandom(spec.seed ?? 1));
    }

    /** Called after the answer of a list request has been worked out. */
    afterList(account: Account, path: string): void {
        for (const script of this.running) {
            const { path: start = '', every = 1, times = Number.POSITIVE_INFINITY } = script.spec;
            if (!path.startsWith(start) || script.applied >= times) {
                continue;
            }
            script.matched += 1;
            if (script.matched % every === 0) {
                script.applied += 1;
                this.apply(account, script.spec, script.random);
            }
        }
    }

    list(): ChangeScriptState[] {
        return this.running.map(stateOf);
    }

    /** Ends one script or all; what was recorded stays. */
    clear(id?: number): void {
        this.running = id === undefined ? [] : this.running.filter(script => script.id !== id);
    }

    private apply(account: Account, spec: ChangeScript, random: Random): Effect[] {
        const effects: Effect[] = [];
        for (const object of spec.objects) {
            const changer = changerOf(object);
            for (const action of ACTIONS) {
                for (let count = 0; count < (spec[action] ?? 0); count += 1) {
                    this.changes += 1;
                    effects.push(...changeOne(account, changer, action, `Change ${this.changes}`, spec.lateSeconds, random));
                }
            }
        }
        account.clock.offsetMs += (spec.advanceSeconds ?? 0) * 1000;
        return effects;
    }
}

/** One change in a transaction of its own. */
function changeOne(
    account: Account,
    changer: RecordChanger,
    action: Action,
    text: string,
    late: ChangeScript['lateSeconds'],
    random: Random
): Effect[] {
    for (let draw = 0; draw < DRAWS; draw += 1) {
        const row = action === 'create' ? undefined : changer.draw(account, random);
        const agoMs = lateness(account, row, late, random);
        try {
            const { effects } = account.changes.run(() =>
                account.clock.asOf(agoMs, () => {
                    if (action === 'create') {
                        changer.create(account, text, random);
                    } else if (row) {
                        changer[action]?.(account, row, text);
                    }
                })
            );
            return effects;
        } catch (error) {
            if (!(error instanceof ApiError)) {
                throw error;
            }
        }
    }
    return [];
}

/** A record's `updated_at` never goes back, nor do those of the documents that a payment is taken off. */
function lateness(account: Account, row: Row | undefined, late: ChangeScript['lateSeconds'], random: Random): number {
    const { min, max } = typeof late === 'object' ? late : { min: late ?? 0, max: late ?? 0 };
    const drawn = (min + Math.floor(random() * (max - min + 1))) * 1000;
    const isApplied = row !== undefined && 'applied_to' in row && Array.isArray(row.applied_to) && row.applied_to.length > 0;
    const sinceUpdate = account.clock.millis() - (row?.updated_at ?? 0) * 1000;
    return isApplied ? 0 : Math.max(0, Math.min(drawn, sinceUpdate));
}

function checkScript(spec: ChangeScript): void {
    if (!Array.isArray(spec.objects) || spec.objects.length === 0) {
        throw new Error('Changes need "objects", a list such as ["payment"].');
    }
    for (const object of spec.objects as readonly string[]) {
        const changer = changerOf(object);
        if (spec.void !== undefined && !changer.void) {
            throw new Error(`A ${object} cannot be voided.`);
        }
    }
}

function changerOf(object: string): RecordChanger {
    const changer = RECORD_CHANGERS[object];
    if (!changer) {
        throw new Error(`The simulator cannot change a ${object}; it can change ${Object.keys(RECORD_CHANGERS).join(', ')}.`);
    }
    return changer;
}

function stateOf({ id, spec, matched, applied }: Running): ChangeScriptState {
    return { id, spec, matched, applied };
}
