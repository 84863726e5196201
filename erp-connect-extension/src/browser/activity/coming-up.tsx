import * as React from '@theia/core/shared/react';
import { MappingStatus } from '../../common/engine-protocol';
import { IconButton } from '../shared/icon-button';
import { nextTimeText } from '../shared/wall-clock';

interface ComingUpProps {
    readonly mappings: readonly MappingStatus[];
    runNow(status: MappingStatus): void;
    open(status: MappingStatus): void;
}

/** Downloads with a schedule, the one that runs next first; nothing where there is none. */
export function ComingUp({ mappings, runNow, open }: ComingUpProps): React.ReactElement | undefined {
    const now = Date.now();
    const scheduled = mappings.filter(({ schedule }) => schedule !== undefined).toSorted((left, right) => nextAt(left) - nextAt(right));
    if (scheduled.length === 0) {
        return undefined;
    }
    return (
        <section className='erp-connect-coming-up' aria-label='Coming up'>
            <h2>Coming up</h2>
            <ul>
                {scheduled.map(status => (
                    <li key={status.id}>
                        <strong>
                            {status.state === 'paused' || !status.schedule?.next ? 'paused' : nextTimeText(status.schedule.next, now)}
                        </strong>
                        <button type='button' className='erp-connect-link' title={status.id} onClick={() => open(status)}>
                            {status.name}
                        </button>
                        <span title={status.schedule?.next}>{status.schedule?.text}</span>
                        <IconButton
                            icon='play'
                            label={`Run ${status.name} now`}
                            disabled={status.state === 'running' || status.state === 'paused'}
                            run={() => runNow(status)}
                        />
                    </li>
                ))}
            </ul>
        </section>
    );
}

/** Those that do not run by themselves come last. */
function nextAt({ schedule, state }: MappingStatus): number {
    return schedule?.next === undefined || state === 'paused' ? Number.MAX_SAFE_INTEGER : Date.parse(schedule.next);
}
