import * as React from '@theia/core/shared/react';
import { Virtuoso, VirtuosoHandle } from '@theia/core/shared/react-virtuoso';
import { ProblemEntry } from '../../common/engine-protocol';
import { ErrorRow } from './error-row';
import { movedSelection } from './moved-selection';
import { ProblemPages } from './problem-pages';

/** Kept in step with the style sheet: known heights let 100,000 rows scroll without measuring any. */
const ROW_HEIGHT = 40;

export interface ErrorsListProps {
    readonly pages: ProblemPages;
    readonly total: number;
    onOpen(problem: ProblemEntry): void;
    onIgnore(problem: ProblemEntry): void;
    onCopy(problem: ProblemEntry): void;
    onContextMenu(problem: ProblemEntry, anchor: { x: number; y: number }, element: HTMLElement): void;
}

/**
 * The scrolling list. The list itself has the focus and names the selected row, since rows that are out of sight do
 * not exist and so cannot hold a focus.
 */
export function ErrorsList(props: ErrorsListProps): React.ReactElement {
    const { pages, total } = props;
    const [selected, setSelected] = React.useState(0);
    const list = React.useRef<HTMLDivElement>(null);
    const virtuoso = React.useRef<VirtuosoHandle>(null);
    const latest = React.useRef(props);
    latest.current = props;
    const current = Math.min(selected, total - 1);

    const onClick = React.useCallback((index: number) => {
        setSelected(index);
        const problem = latest.current.pages.entry(index);
        if (problem) {
            latest.current.onOpen(problem);
        }
    }, []);
    const onContextMenu = React.useCallback((index: number, event: React.MouseEvent) => {
        event.preventDefault();
        setSelected(index);
        openMenu(latest.current, index, { x: event.clientX, y: event.clientY }, list.current);
    }, []);
    const onKeyDown = (event: React.KeyboardEvent): void => {
        const problem = pages.entry(current);
        const target = movedSelection(event.key, current, total, Math.floor((list.current?.clientHeight ?? 0) / ROW_HEIGHT));
        if (target !== undefined) {
            setSelected(target);
            virtuoso.current?.scrollIntoView({ index: target });
        } else if (event.key === 'Enter' && problem) {
            props.onOpen(problem);
        } else if (event.key === 'Delete' && problem) {
            props.onIgnore(problem);
        } else if (event.key === 'c' && (event.ctrlKey || event.metaKey) && problem) {
            props.onCopy(problem);
        } else if ((event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) && problem) {
            const row = document.getElementById(rowId(current))?.getBoundingClientRect();
            openMenu(props, current, { x: (row?.left ?? 0) + 24, y: row?.bottom ?? 0 }, list.current);
        } else {
            return;
        }
        event.preventDefault();
        event.stopPropagation();
    };

    return <div
        ref={list}
        className='erp-connect-error-list'
        role='listbox'
        tabIndex={0}
        aria-label='Errors'
        aria-activedescendant={rowId(current)}
        onKeyDown={onKeyDown}
    >
        <Virtuoso
            ref={virtuoso}
            tabIndex={-1}
            totalCount={total}
            fixedItemHeight={ROW_HEIGHT}
            increaseViewportBy={ROW_HEIGHT * 10}
            rangeChanged={range => void pages.show(range.startIndex, range.endIndex)}
            itemContent={index => <ErrorRow
                problem={pages.entry(index)}
                id={rowId(index)}
                index={index}
                total={total}
                selected={index === current}
                onClick={onClick}
                onContextMenu={onContextMenu}
            />}
        />
    </div>;
}

function rowId(index: number): string {
    return `erp-connect-error-${index}`;
}

function openMenu(props: ErrorsListProps, index: number, anchor: { x: number; y: number }, element: HTMLElement | null): void {
    const problem = props.pages.entry(index);
    if (problem && element) {
        props.onContextMenu(problem, anchor, element);
    }
}
