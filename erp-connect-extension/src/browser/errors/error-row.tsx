import * as React from '@theia/core/shared/react';
import { ProblemEntry } from '../../common/engine-protocol';
import { fullTime, shortTime } from '../shared/point-in-time';
import { placeText, severityIcon, subjectText } from './problem-presentation';

export interface ErrorRowProps {
    /** `undefined` while it is on its way from the engine. */
    readonly problem: ProblemEntry | undefined;
    /** Name of the problem's mapping, where it is known. */
    readonly mappingName: string | undefined;
    readonly id: string;
    readonly index: number;
    readonly total: number;
    readonly selected: boolean;
    onClick(): void;
    onContextMenu(event: React.MouseEvent): void;
}

/** One problem in two lines: what and what to do about it; then where, whose and since when. */
export function ErrorRow(props: ErrorRowProps): React.ReactElement {
    const { problem, index } = props;
    const common = {
        id: props.id,
        role: 'option',
        'aria-selected': props.selected,
        'aria-posinset': index + 1,
        'aria-setsize': props.total
    };
    if (!problem) {
        return (
            <div {...common} className='erp-connect-error erp-connect-error-coming' aria-busy='true'>
                <span />
            </div>
        );
    }
    const place = placeText(problem);
    return (
        <div
            {...common}
            className={`erp-connect-error${props.selected ? ' erp-connect-selected' : ''}`}
            data-problem={problem.id}
            onClick={() => props.onClick()}
            onContextMenu={event => props.onContextMenu(event)}
        >
            <span
                className={`erp-connect-error-icon codicon codicon-${severityIcon(problem.severity)} erp-connect-severity-${problem.severity}`}
                aria-label={problem.severity}
            />
            <span className='erp-connect-error-what' title={problem.hint ? `${problem.text}\n${problem.hint}` : problem.text}>
                <span className='erp-connect-error-text'>{problem.text}</span>
                {problem.hint && <span className='erp-connect-error-hint'>{problem.hint}</span>}
            </span>
            <span className='erp-connect-error-where' title={problem.file ?? problem.mapping}>
                {place && <span className='erp-connect-error-place'>{place}</span>}
                <span className='erp-connect-error-mapping'>{subjectText(problem, props.mappingName)}</span>
            </span>
            <span className='erp-connect-error-time' title={fullTime(problem.raisedAt)}>
                {shortTime(problem.raisedAt)}
            </span>
        </div>
    );
}
