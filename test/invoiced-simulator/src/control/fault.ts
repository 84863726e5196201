import type { Json } from '../domain/json';
import type { Delay } from './delay';

/** What can go wrong. `-after` kinds go wrong once the write is committed. */
export const FAULT_KINDS = [
    'latency',
    'status',
    'status-after',
    'reset',
    'reset-after',
    'html-502',
    'stall',
    'pdf-text',
    '401',
    '402',
    '403',
    '429'
] as const;

export type FaultKind = (typeof FAULT_KINDS)[number];

/** A scripted fault as a test writes it. */
export interface FaultSpec {
    readonly kind: FaultKind;
    /** Which requests; without it every one. */
    readonly match?: {
        readonly method?: string;
        /** A path prefix, or a regular expression when it starts with `^`. */
        readonly path?: string;
    };
    /** How often it strikes; 1 without `probability`, else without end. */
    readonly times?: number;
    /** How many matching requests pass before it may strike. */
    readonly after?: number;
    /** The chance that it strikes, drawn from `seed`. */
    readonly probability?: number;
    readonly seed?: number;
    /** For `html-502` and `stall`: before or after the handler has committed. */
    readonly when?: 'before' | 'after';
    /** For `latency` and `stall`; a stall without it lasts until the caller leaves. */
    readonly ms?: Delay;
    /** For `status` and `status-after`; 500 by default. */
    readonly status?: number;
    /** The body instead of the API's own error body: JSON, or text as it is. */
    readonly body?: Json;
    /** Whether the idempotency store keeps the faulty answer (as it does for a real 500). */
    readonly remember?: boolean;
    /** For a `stall` before: execute even though the caller has left. */
    readonly executeAnyway?: boolean;
}

/** A fault with its place in the list and how often it was seen and struck. */
export interface FaultState {
    readonly id: number;
    readonly spec: FaultSpec;
    readonly matched: number;
    readonly applied: number;
}
