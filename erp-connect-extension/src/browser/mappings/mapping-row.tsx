import * as React from '@theia/core/shared/react';
import { MappingStatus } from '../../common/engine-protocol';
import { IconButton } from '../shared/icon-button';
import { plural } from '../shared/plural';
import { fullTime } from '../shared/point-in-time';
import { placedFile, scheduleDetails } from './download-presentation';
import { directionIcon, flowLine, lastRunLine, stateLine } from './mapping-presentation';

export interface MappingActions {
    open(status: MappingStatus): void;
    runNow(status: MappingStatus): void;
    setPaused(status: MappingStatus, paused: boolean): void;
    showProblems(status: MappingStatus): void;
    /** Of a download: where the file is that it left last. */
    showFile(status: MappingStatus): void;
}

interface MappingRowProps {
    readonly status: MappingStatus;
    readonly actions: MappingActions;
}

export function MappingRow({ status, actions }: MappingRowProps): React.ReactElement {
    const flow = flowLine(status);
    const state = stateLine(status);
    const paused = status.state === 'paused';
    return (
        <div className='erp-connect-mapping' role='listitem' data-mapping={status.id} data-state={status.state}>
            <button type='button' className='erp-connect-mapping-open' title={status.id} onClick={() => actions.open(status)}>
                <span className={`erp-connect-mapping-icon codicon codicon-${directionIcon(status.direction)}`} aria-hidden='true' />
                <span className='erp-connect-mapping-name'>{status.name}</span>
                {flow && <span className='erp-connect-mapping-flow'>{flow}</span>}
                <span className={`erp-connect-mapping-state erp-connect-tone-${state.tone}`} title={scheduleDetails(status) ?? state.text}>
                    <span
                        className={`codicon codicon-${state.icon}${status.state === 'running' ? ' codicon-modifier-spin' : ''}`}
                        aria-hidden='true'
                    />
                    <span className='erp-connect-mapping-state-text'>{state.text}</span>
                </span>
                {status.progress && status.state === 'running' && <Progress status={status} />}
                {status.lastRun && status.state !== 'running' && (
                    <span className='erp-connect-mapping-last' title={`${fullTime(status.lastRun.startedAt)}\n${status.lastRun.file}`}>
                        {lastRunLine(status.lastRun)}
                    </span>
                )}
            </button>
            <div className='erp-connect-mapping-side'>
                <div className='erp-connect-mapping-buttons'>
                    {placedFile(status) !== undefined && (
                        <IconButton icon='folder-opened' label={`Show the file of ${status.name}`} run={() => actions.showFile(status)} />
                    )}
                    {!paused && (
                        <IconButton
                            icon='play'
                            label={`Run ${status.name} now`}
                            disabled={status.state === 'invalid' || status.state === 'running'}
                            run={() => actions.runNow(status)}
                        />
                    )}
                    <IconButton
                        icon={paused ? 'debug-continue' : 'debug-pause'}
                        label={`${paused ? 'Resume' : 'Pause'} ${status.name}`}
                        run={() => actions.setPaused(status, !paused)}
                    />
                </div>
                {status.openProblems > 0 && (
                    <button
                        type='button'
                        className='erp-connect-badge'
                        title={`Show ${plural(status.openProblems, 'error')} of ${status.name}`}
                        aria-label={`Show ${plural(status.openProblems, 'error')} of ${status.name}`}
                        onClick={() => actions.showProblems(status)}
                    >
                        {status.openProblems > 999 ? '999+' : status.openProblems}
                    </button>
                )}
            </div>
        </div>
    );
}

function Progress({ status }: { readonly status: MappingStatus }): React.ReactElement {
    const { done = 0, total = 0 } = status.progress ?? {};
    const known = total > 0;
    return (
        <span
            className={`erp-connect-progress${known ? '' : ' erp-connect-progress-endless'}`}
            role='progressbar'
            aria-label={`Progress of ${status.name}`}
            aria-valuemin={0}
            aria-valuemax={known ? total : undefined}
            aria-valuenow={known ? done : undefined}
        >
            <span style={known ? { width: `${Math.min(100, (100 * done) / total)}%` } : undefined} />
        </span>
    );
}
