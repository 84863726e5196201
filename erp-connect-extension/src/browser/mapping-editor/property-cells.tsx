import * as React from '@theia/core/shared/react';
import { ColumnEntry } from '../../common/mapping-form/column-entry';
import { PropertyEntry } from '../../common/mapping-form/property-entry';
import { FormActions } from './form-actions';

interface SampleCellProps {
    readonly entry: PropertyEntry;
    readonly columns: readonly ColumnEntry[];
}

/** First values of the column that is read, or of the one that is proposed. */
export function SampleCell({ entry, columns }: SampleCellProps): React.ReactElement {
    const { isMapped, samples, suggestion } = entry;
    const shown = isMapped ? samples : (columns[suggestion?.index ?? -1]?.samples ?? []);
    const text = shown.join(', ');
    return (
        <span className='erp-connect-property-samples' title={text}>
            {text}
        </span>
    );
}

interface MatchCellProps {
    readonly entry: PropertyEntry;
    readonly actions: Pick<FormActions, 'accept'>;
}

/** How sure automatic matching is, why, and the button that takes it over. */
export function MatchCell({ entry, actions }: MatchCellProps): React.ReactElement {
    const { suggestion, isMapped, label } = entry;
    const score = suggestion && `${Math.round(suggestion.score * 100)} %`;
    return (
        <span className='erp-connect-property-match' title={suggestion?.reason}>
            {suggestion && isMapped && <span className='erp-connect-score'>{score}</span>}
            {suggestion && !isMapped && (
                <button
                    type='button'
                    className='erp-connect-accept'
                    aria-label={`Accept the proposal for ${label}: ${score ?? ''}. ${suggestion.reason}`}
                    onClick={() => actions.accept([entry])}
                >
                    <span className='codicon codicon-check' aria-hidden='true' />
                    {score}
                </button>
            )}
        </span>
    );
}
