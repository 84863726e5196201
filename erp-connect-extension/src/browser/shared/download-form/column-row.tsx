import * as React from '@theia/core/shared/react';
import { ChosenColumn } from '../../../common/download-form/chosen-columns';
import { DownloadField } from '../../../common/invoiced/download-field';
import { IconButton } from '../icon-button';
import { TextInput } from '../text-input';
import { ColumnActions } from './column-actions';
import { startDrag } from './column-drag';
import { ColumnFormat, hasFormat } from './column-format';

interface ColumnRowProps {
    readonly column: ChosenColumn;
    readonly index: number;
    readonly count: number;
    /** What it shows; absent for a fixed value, and where nobody knows its field. */
    readonly field: DownloadField | undefined;
    /** What is wrong with it. */
    readonly problems: React.ReactNode;
    /** Where the line stands that shows what a drop would do. */
    readonly mark: 'before' | 'behind' | undefined;
    readonly actions: Pick<ColumnActions, 'change' | 'move' | 'remove'>;
    onDragOver(event: React.DragEvent): void;
}

/** One column: its header can be changed, and it moves by its handle, its buttons, or Alt with an arrow key. */
export function ColumnRow(props: ColumnRowProps): React.ReactElement {
    const { column, index, count, field, problems, mark, actions, onDragOver } = props;
    const [isOpen, setOpen] = React.useState(column.format !== undefined || column.decimal !== undefined);
    const source = sourceText(column, field);
    const name = column.header || source;
    const move = (to: number): void => actions.move(column.key, to);
    return (
        <li
            className={`erp-connect-column${mark ? ` erp-connect-drop-${mark}` : ''}`}
            data-source={column.field ?? ''}
            data-index={index}
            onDragOver={onDragOver}
            onKeyDown={event => onStep(event, step => move(Math.min(count - 1, Math.max(0, index + step))))}
        >
            <span
                className='erp-connect-column-handle codicon codicon-gripper'
                title='Drag to move'
                aria-hidden='true'
                draggable
                onDragStart={event => startDrag(event, { key: column.key })}
            />
            <TextInput
                value={column.header}
                aria-label={`Header of column ${index + 1}: ${source}`}
                title='Alt with an arrow key moves the column'
                change={header => actions.change(column.key, { header })}
            />
            {column.field === undefined ? (
                <TextInput
                    placeholder='Same text in every row'
                    aria-label={`Value of column ${index + 1}`}
                    value={column.value ?? ''}
                    change={value => actions.change(column.key, { value })}
                />
            ) : (
                <span className='erp-connect-column-source' title={column.field}>
                    {source}
                </span>
            )}
            {hasFormat(field?.type) ? (
                <IconButton icon='symbol-ruler' label={`Format of ${name}`} expanded={isOpen} run={() => setOpen(!isOpen)} />
            ) : (
                <span />
            )}
            <IconButton icon='arrow-up' label={`Move ${name} up`} disabled={index === 0} run={() => move(index - 1)} />
            <IconButton icon='arrow-down' label={`Move ${name} down`} disabled={index === count - 1} run={() => move(index + 1)} />
            <IconButton icon='close' label={`Remove ${name}`} run={() => actions.remove(column.key)} />
            {isOpen && hasFormat(field?.type) && (
                <ColumnFormat column={column} type={field.type} change={change => actions.change(column.key, change)} />
            )}
            {problems}
        </li>
    );
}

/** Alt with an arrow key. */
function onStep(event: React.KeyboardEvent, run: (step: number) => void): void {
    const step = event.altKey && (event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0);
    if (step) {
        event.preventDefault();
        event.stopPropagation();
        run(step);
    }
}

function sourceText({ field: id }: ChosenColumn, field: DownloadField | undefined): string {
    return id === undefined ? 'Fixed value' : (field?.label ?? id);
}
