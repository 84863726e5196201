import { seededRandom } from '../domain/random';
import { delaySource } from './delay';
import { FAULT_KINDS, type FaultSpec, type FaultState } from './fault';

/** A fault that strikes the current request, with its wait already drawn. */
export interface Strike {
    readonly spec: FaultSpec;
    readonly ms: number | undefined;
}

interface ArmedFault {
    readonly id: number;
    readonly spec: FaultSpec;
    readonly matches: (method: string, path: string) => boolean;
    readonly random: () => number;
    readonly nextMs: () => number | undefined;
    readonly limit: number;
    matched: number;
    applied: number;
}

/** The scripted faults, in the order they were added; the first that strikes wins. */
export class FaultList {
    private faults: ArmedFault[] = [];
    private lastId = 0;

    add(spec: FaultSpec): FaultState {
        if (!FAULT_KINDS.includes(spec.kind)) {
            throw new Error(`Unknown fault kind '${String(spec.kind)}'. Known kinds: ${FAULT_KINDS.join(', ')}.`);
        }
        this.lastId += 1;
        const fault = arm(this.lastId, spec);
        this.faults.push(fault);
        return stateOf(fault);
    }

    /** Picks the fault for a request and counts it. */
    take(method: string, path: string): Strike | undefined {
        for (const fault of this.faults) {
            if (fault.applied >= fault.limit || !fault.matches(method, path)) {
                continue;
            }
            fault.matched += 1;
            if (fault.matched > (fault.spec.after ?? 0) && fault.random() < (fault.spec.probability ?? 1)) {
                fault.applied += 1;
                return { spec: fault.spec, ms: fault.nextMs() };
            }
        }
        return undefined;
    }

    list(): FaultState[] {
        return this.faults.map(stateOf);
    }

    /** Removes one fault, or all. */
    clear(id?: number): void {
        this.faults = id === undefined ? [] : this.faults.filter(fault => fault.id !== id);
    }
}

function arm(id: number, spec: FaultSpec): ArmedFault {
    return {
        id,
        spec,
        matches: matcherOf(spec),
        random: seededRandom(spec.seed ?? 1),
        nextMs: spec.ms === undefined ? () => undefined : delaySource(spec.ms),
        limit: spec.times ?? (spec.probability === undefined ? 1 : Number.POSITIVE_INFINITY),
        matched: 0,
        applied: 0
    };
}

function matcherOf({ match }: FaultSpec): (method: string, path: string) => boolean {
    const wantedMethod = match?.method?.toUpperCase();
    const wantedPath = match?.path ?? '';
    const pattern = wantedPath.startsWith('^') ? new RegExp(wantedPath) : undefined;
    return (method, path) =>
        (wantedMethod === undefined || wantedMethod === method) && (pattern ? pattern.test(path) : path.startsWith(wantedPath));
}

function stateOf({ id, spec, matched, applied }: ArmedFault): FaultState {
    return { id, spec, matched, applied };
}
