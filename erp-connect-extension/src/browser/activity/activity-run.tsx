import * as React from '@theia/core/shared/react';
import { MappingStatus, RunInfo } from '../../common/engine-protocol';
import { arrivedAs, mappingLabel } from '../shared/file-path';
import { IconButton } from '../shared/icon-button';
import { fullTime, shortTime } from '../shared/point-in-time';
import { runOutcome } from '../shared/run-outcome';
import { durationText, runMark } from './activity-presentation';

export interface RunActions {
    openFile(run: RunInfo): void;
    openMapping(run: RunInfo): void;
    showErrors(run: RunInfo): void;
}

export interface ActivityRunProps {
    readonly run: RunInfo;
    /** Of its mapping, as long as there is one. */
    readonly status: MappingStatus | undefined;
    readonly actions: RunActions;
}

/** One run in one row of the table. */
export function ActivityRun({ run, status, actions }: ActivityRunProps): React.ReactElement {
    const mark = runMark(run);
    const file = arrivedAs(run.file);
    const name = status?.name ?? mappingLabel(run.mappingId);
    const needsLook = run.state === 'failed' || run.counts.refused > 0;
    return (
        <tr data-run={run.id} data-state={run.state}>
            <td className={`erp-connect-tone-${mark.tone}`}>
                <span
                    className={`codicon codicon-${mark.icon}${mark.tone === 'busy' ? ' codicon-modifier-spin' : ''}`}
                    role='img'
                    aria-label={mark.label}
                    title={mark.label}
                />
            </td>
            <td title={fullTime(run.startedAt)}>{shortTime(run.startedAt)}</td>
            <td>
                <button type='button' className='erp-connect-link' title={run.mappingId} onClick={() => actions.openMapping(run)}>
                    {name}
                </button>
            </td>
            <td>
                <button type='button' className='erp-connect-link' title={run.file} onClick={() => actions.openFile(run)}>
                    {file}
                </button>
            </td>
            <td>{runOutcome(run)}</td>
            <td className='erp-connect-activity-duration'>{durationText(run)}</td>
            <td>{needsLook && <IconButton icon='error' label={`Show the errors of ${name}`} run={() => actions.showErrors(run)} />}</td>
        </tr>
    );
}
