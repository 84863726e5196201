import * as React from '@theia/core/shared/react';
import { ColumnEntry } from '../../common/mapping-form/column-entry';
import { PropertyEntry } from '../../common/mapping-form/property-entry';
import { SourceLabel, sourceText } from './source-label';

interface SourceButtonProps {
    readonly entry: PropertyEntry;
    readonly columns: readonly ColumnEntry[];
    /** Whether Tab comes to it. */
    readonly isCurrent: boolean;
    /** Whether it is being chosen from. */
    readonly isOpen: boolean;
    reached(id: string): void;
    open(anchor: HTMLElement): void;
    onKeyDown(event: React.KeyboardEvent): void;
}

/** Says where a value comes from; pressed, it lets choose. */
export function SourceButton({ entry, columns, isCurrent, isOpen, reached, open, onKeyDown }: SourceButtonProps): React.ReactElement {
    const column = columns[entry.sampleIndex ?? -1];
    const proposed = entry.isMapped ? undefined : columns[entry.suggestion?.index ?? -1];
    const text = sourceText(entry, column, proposed);
    return (
        <button
            type='button'
            className='erp-connect-property-source'
            tabIndex={isCurrent ? 0 : -1}
            aria-haspopup='listbox'
            aria-expanded={isOpen}
            aria-label={`${entry.label}${entry.need === 'optional' ? '' : ', needed'}: ${text}`}
            title={text}
            onFocus={() => reached(entry.id)}
            onClick={event => open(event.currentTarget)}
            onKeyDown={onKeyDown}
        >
            <SourceLabel entry={entry} column={column} proposed={proposed} />
            <span className='codicon codicon-chevron-down' aria-hidden='true' />
        </button>
    );
}
