import * as React from '@theia/core/shared/react';
import { ChosenColumn } from '../../../common/download-form/chosen-columns';
import { DownloadField } from '../../../common/invoiced/download-field';
import { useFocusLater } from '../focus-later';
import { ColumnActions } from './column-actions';
import { droppedColumn, isColumnDrag, isLowerHalf } from './column-drag';
import { ColumnRow } from './column-row';

interface ColumnListProps {
    readonly columns: readonly ChosenColumn[];
    /** What a column shows; `undefined` for a fixed value, and where nobody knows its field. */
    fieldOf(column: ChosenColumn): DownloadField | undefined;
    /** What is wrong with the column that has this index. */
    problemsAt?(index: number): React.ReactNode;
    readonly actions: ColumnActions;
}

/** The columns of the file, in their order. */
export function ColumnList({ columns, fieldOf, problemsAt, actions }: ColumnListProps): React.ReactElement {
    const { place, ...dropTarget } = useDropTarget(columns, actions);
    const list = useNewInSight(columns);
    const { within, focus } = useFocusLater<HTMLDivElement>();
    const remove = (index: number, key: number): void => {
        const next = Math.min(index, columns.length - 2);
        focus(next < 0 ? '.erp-connect-pane-head button' : `[data-index="${next}"] .codicon-close`);
        actions.remove(key);
    };
    return (
        <div ref={within} className='erp-connect-columns' role='group' aria-label='Columns of the file'>
            <div className='erp-connect-pane-head'>
                <h3>Columns of the file</h3>
                <button type='button' className='theia-button secondary' onClick={() => actions.addValue()}>
                    <span className='codicon codicon-add' aria-hidden='true' />
                    Fixed Value
                </button>
            </div>
            <ol ref={list} className='erp-connect-column-rows' {...dropTarget.list}>
                {columns.map((column, index) => (
                    <ColumnRow
                        key={column.key}
                        column={column}
                        index={index}
                        count={columns.length}
                        field={fieldOf(column)}
                        problems={problemsAt?.(index)}
                        mark={place === index ? 'before' : place === index + 1 && index === columns.length - 1 ? 'behind' : undefined}
                        actions={{ ...actions, remove: key => remove(index, key) }}
                        onDragOver={event => dropTarget.over(event, index)}
                    />
                ))}
                {columns.length === 0 && <li className='erp-connect-column-none'>Check fields, or drag them here.</li>}
            </ol>
        </div>
    );
}

/** Scrolls to the end of the list when a column was added there. */
function useNewInSight(columns: readonly ChosenColumn[]): React.RefObject<HTMLOListElement> {
    const list = React.useRef<HTMLOListElement>(null);
    const known = React.useRef(columns);
    React.useEffect(() => {
        const last = columns.at(-1);
        if (list.current && columns.length === known.current.length + 1 && !known.current.some(({ key }) => key === last?.key)) {
            list.current.scrollTop = list.current.scrollHeight;
        }
        known.current = columns;
    }, [columns]);
    return list;
}

interface DropTarget {
    /** Index that what is dragged would get. */
    readonly place: number | undefined;
    readonly list: Pick<React.HTMLAttributes<HTMLElement>, 'onDragOver' | 'onDragLeave' | 'onDrop'>;
    over(event: React.DragEvent, index: number): void;
}

function useDropTarget(columns: readonly ChosenColumn[], actions: ColumnActions): DropTarget {
    const [place, setPlace] = React.useState<number>();
    return {
        place,
        over: (event, index) => setPlace(isColumnDrag(event) ? index + (isLowerHalf(event) ? 1 : 0) : undefined),
        list: {
            onDragOver: event => {
                if (isColumnDrag(event)) {
                    event.preventDefault();
                    // The window would say that nothing can be dropped anywhere.
                    event.stopPropagation();
                }
            },
            onDragLeave: event => {
                if (!event.currentTarget.contains(event.relatedTarget as Node | null)) {
                    setPlace(undefined);
                }
            },
            onDrop: event => {
                const dragged = droppedColumn(event);
                if (dragged) {
                    event.preventDefault();
                    actions.drop(dragged, place ?? columns.length);
                }
                setPlace(undefined);
            }
        }
    };
}
