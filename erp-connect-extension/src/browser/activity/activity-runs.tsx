import * as React from '@theia/core/shared/react';
import { MappingStatus, RunInfo } from '../../common/engine-protocol';
import { runsByDay } from './activity-presentation';
import { ActivityRun, RunActions } from './activity-run';

export interface ActivityRunsProps {
    readonly runs: readonly RunInfo[];
    readonly actions: RunActions;
    statusOf(mappingId: string): MappingStatus | undefined;
}

/** What ran, day by day, the newest first. */
export function ActivityRuns({ runs, actions, statusOf }: ActivityRunsProps): React.ReactElement {
    return (
        <table className='erp-connect-activity-runs'>
            <thead>
                <tr>
                    <th aria-label='State' />
                    <th scope='col'>Began</th>
                    <th scope='col'>Mapping</th>
                    <th scope='col'>File</th>
                    <th scope='col'>Outcome</th>
                    <th scope='col' className='erp-connect-activity-duration'>
                        Took
                    </th>
                    <th aria-label='Actions' />
                </tr>
            </thead>
            {runsByDay(runs).map(day => (
                <tbody key={day.label}>
                    <tr className='erp-connect-activity-day'>
                        <th colSpan={7} scope='rowgroup'>
                            {day.label}
                        </th>
                    </tr>
                    {day.runs.map(run => (
                        <ActivityRun key={`${run.mappingId} ${run.id}`} run={run} status={statusOf(run.mappingId)} actions={actions} />
                    ))}
                </tbody>
            ))}
        </table>
    );
}
