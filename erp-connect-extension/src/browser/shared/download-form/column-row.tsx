import * as React from '@theia/core/shared/react';
import { IconButton } from '../icon-button';
import { ChosenColumn } from '../../../common/download-form/chosen-columns';
import { ColumnActions } from './column-actions';
import { startDrag } from './column-drag';

interface ColumnRowProps {
    readonly column: ChosenColumn;
    readonly index: number;
    readonly count: number;
    readonly source: string;
    /** Where the line stands that shows what a drop would do. */
    readonly mark: 'before' | 'behind' | undefined;
    readonly actions: Pick<ColumnActions, 'change' | 'move' | 'remove'>;
    onDragOver(event: React.DragEvent): void;
}

/** One column: its header can be changed, and it moves by its handle, its buttons, or Alt with an arrow key. */
export function ColumnRow({ column, index, count, source, mark, actions, onDragOver }: ColumnRowProps): React.ReactElement {
    const name = column.header || source;
    const move = (to: number): void => actions.move(column.key, to);
    const onKeyDown = (event: React.KeyboardEvent): void => {
        const step = event.altKey && (event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0);
        if (step) {
            event.preventDefault();
            event.stopPropagation();
            move(Math.min(count - 1, Math.max(0, index + step)));
        }
    };
    return (
        <li
            className={`erp-connect-column${mark ? ` erp-connect-drop-${mark}` : ''}`}
            data-source={column.field ?? ''}
            onDragOver={onDragOver}
            onKeyDown={onKeyDown}
        >
            <span
                className='erp-connect-column-handle codicon codicon-gripper'
                title='Drag to move'
                aria-hidden='true'
                draggable
                onDragStart={event => startDrag(event, { key: column.key })}
            />
            <input
                className='theia-input'
                type='text'
                spellCheck={false}
                value={column.header}
                aria-label={`Header of column ${index + 1}: ${source}`}
                title='Alt with an arrow key moves the column'
                onChange={event => actions.change(column.key, { header: event.target.value })}
            />
            {column.field === undefined ? (
                <input
                    className='theia-input'
                    type='text'
                    placeholder='Same text in every row'
                    aria-label={`Value of column ${index + 1}`}
                    value={column.value ?? ''}
                    onChange={event => actions.change(column.key, { value: event.target.value })}
                />
            ) : (
                <span className='erp-connect-column-source' title={column.field}>
                    {source}
                </span>
            )}
            <IconButton icon='arrow-up' label={`Move ${name} up`} disabled={index === 0} run={() => move(index - 1)} />
            <IconButton icon='arrow-down' label={`Move ${name} down`} disabled={index === count - 1} run={() => move(index + 1)} />
            <IconButton icon='close' label={`Remove ${name}`} run={() => actions.remove(column.key)} />
        </li>
    );
}
