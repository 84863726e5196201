import { basename } from 'node:path';
import { MappingStatus } from '../../common/engine-protocol';
import { Problem } from '../../common/problem';
import { MatterRun, OpenMatter } from '../ledger/open-matters';

/** What needs somebody. `installation`: ERP Connect itself, whatever the workspace. */
export type MatterKind = 'file' | 'connection' | 'mapping' | 'workspace' | 'installation';

/** One thing to tell of, however many problems it consists of. */
export interface Matter {
    /** Stays the same for as long as it is open. */
    readonly key: string;
    readonly kind: MatterKind;
    /** How a person calls it, e.g. `INV-0412.csv` or `the connection "americas"`. */
    readonly label: string;
    readonly count: number;
    /** When it came up, in milliseconds since 1970. */
    readonly since: number;
    /** The first of its problems. */
    readonly problem: Problem;
    readonly run?: MatterRun;
    /** Name of the mapping. */
    readonly mappingName?: string;
    /** Such things often end by themselves, so that one waits a little before somebody is called. */
    readonly mayPass: boolean;
}

// Problems of notifications themselves are never told by notifications.
const OWN_PROBLEMS = 'notification.';

/** Everything that is open in the ledger, each thing once, in the order it came up. */
export function toMatters(open: readonly OpenMatter[], mappings: readonly MappingStatus[]): readonly Matter[] {
    const names = new Map(mappings.map(({ id, name }) => [id, name]));
    const matters = new Map<string, Matter>();
    for (const each of open.filter(({ first }) => !first.code.startsWith(OWN_PROBLEMS))) {
        const matter = toMatter(each, names);
        const before = matters.get(matter.key);
        matters.set(matter.key, before ? { ...before, count: before.count + matter.count } : matter);
    }
    return [...matters.values()].sort((left, right) => left.since - right.since);
}

/** A mapping that cannot run because of what its file says: the ledger knows nothing of it. */
export function invalidMapping({ id, name, reason }: MappingStatus, since: number): Matter {
    return {
        key: `mapping:${id}`,
        kind: 'mapping',
        label: labelOf('mapping', name),
        count: 1,
        since,
        problem: {
            code: 'mapping.invalid',
            severity: 'error',
            kind: 'user',
            mapping: id,
            text: `The mapping "${name}" does not run because there is a mistake in its file${reason ? `: ${reason}` : '.'}`,
            hint: 'Open the mapping in ERP Connect, or run: erp-connect validate. Files wait where they are.'
        },
        mappingName: name,
        mayPass: true // somebody may be writing it at this moment
    };
}

function toMatter({ run, count, first, since }: OpenMatter, names: ReadonlyMap<string, string>): Matter {
    const kind = run ? 'file' : kindOf(first);
    const mappingName = first.mapping === undefined ? undefined : (names.get(first.mapping) ?? basename(first.mapping));
    return {
        key: run ? `run:${run.id}` : keyOf(first, kind),
        kind,
        label: labelOf(kind, run ? basename(run.takenFrom) : nameOf(kind, first, mappingName)),
        count,
        since,
        problem: first,
        run,
        mappingName,
        mayPass: run === undefined && first.kind === 'operational'
    };
}

function kindOf({ code, mapping, file }: Problem): MatterKind {
    if (code.startsWith('connection.')) {
        return 'connection';
    }
    if (mapping !== undefined) {
        return file === undefined ? 'mapping' : 'file';
    }
    return code.startsWith('workspace.') ? 'workspace' : 'installation';
}

/** A connection that is paused for one reason after the other is still the same paused connection. */
function keyOf({ code, connection, mapping, file }: Problem, kind: MatterKind): string {
    return kind === 'connection' ? `connection:${connection}` : [code, mapping ?? '', file ?? ''].join(':');
}

function nameOf(kind: MatterKind, { connection, file }: Problem, mappingName: string | undefined): string {
    return (kind === 'connection' ? connection : kind === 'mapping' ? mappingName : file && basename(file)) ?? '';
}

function labelOf(kind: MatterKind, name: string): string {
    return kind === 'file' ? name : kind === 'installation' ? 'ERP Connect itself' : `the ${kind} "${name}"`;
}
