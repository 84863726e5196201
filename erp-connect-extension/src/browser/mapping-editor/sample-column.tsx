import * as React from '@theia/core/shared/react';
import { ColumnEntry } from '../../common/mapping-form/column-entry';
import { startColumnDrag } from './sample-drag';

interface SampleColumnProps {
    readonly column: ColumnEntry;
    /** Whether Tab comes to it. */
    readonly isCurrent: boolean;
    reached(letter: string): void;
    open(column: ColumnEntry, anchor: HTMLElement): void;
}

/** One column of the sample. */
export function SampleColumn({ column, isCurrent, reached, open }: SampleColumnProps): React.ReactElement {
    const { letter, header, samples, uses, index } = column;
    const text = samples.join(', ');
    return (
        <li>
            <button
                type='button'
                className={`erp-connect-sample-column${uses.length > 0 ? ' erp-connect-used' : ''}`}
                data-letter={letter}
                draggable
                tabIndex={isCurrent ? 0 : -1}
                aria-haspopup='listbox'
                title={`${text}\nDrag it onto a property, or press Enter to choose one.`}
                onDragStart={event => startColumnDrag(event, index)}
                onFocus={() => reached(letter)}
                onClick={event => open(column, event.currentTarget)}
            >
                <span className='erp-connect-letter'>{letter}</span>{' '}
                <span className='erp-connect-sample-text'>
                    <span className='erp-connect-sample-header'>{header || <em>no header</em>}</span>{' '}
                    <span className='erp-connect-sample-values'>{text}</span>
                </span>
                {uses.length > 0 && (
                    <span className='erp-connect-sample-uses'>
                        <span className='codicon codicon-arrow-left' aria-hidden='true' />
                        {uses.join(', ')}
                    </span>
                )}
            </button>
        </li>
    );
}
