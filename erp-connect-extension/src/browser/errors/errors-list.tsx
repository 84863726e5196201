import * as React from '@theia/core/shared/react';
import { Virtuoso, VirtuosoHandle } from '@theia/core/shared/react-virtuoso';
import { ProblemEntry } from '../../common/engine-protocol';
import { ErrorRow } from './error-row';
import { movedSelection } from './moved-selection';
import { ProblemPages } from './problem-pages';

/** Kept in step with the style sheet: known heights let 100,000 rows scroll without measuring any. */
const ROW_HEIGHT = 40;

interface Point {
    readonly x: number;
    readonly y: number;
}

export interface ErrorActions {
    open(problem: ProblemEntry): void;
    ignore(problem: ProblemEntry): void;
    copy(problem: ProblemEntry): void;
    showMenu(problem: ProblemEntry, anchor: Point, element: HTMLElement): void;
}

type Action = (problem: ProblemEntry, element: HTMLElement) => void;

export interface ErrorsListProps {
    readonly pages: ProblemPages;
    readonly total: number;
    readonly actions: ErrorActions;
    mappingName(id: string): string | undefined;
}

/**
 * The scrolling list. The list itself has the focus and names the selected row, since rows that are out of sight do
 * not exist and so cannot hold a focus.
 */
export function ErrorsList({ pages, total, actions, mappingName }: ErrorsListProps): React.ReactElement {
    const [selected, setSelected] = React.useState(0);
    const list = React.useRef<HTMLDivElement>(null);
    const virtuoso = React.useRef<VirtuosoHandle>(null);
    const current = Math.min(selected, total - 1);

    const act = (index: number, action: Action): void => {
        setSelected(index);
        const problem = pages.entry(index);
        if (problem && list.current) {
            action(problem, list.current);
        }
    };
    const onKeyDown = (event: React.KeyboardEvent): void => {
        const target = movedSelection(event.key, current, total, Math.floor((list.current?.clientHeight ?? 0) / ROW_HEIGHT));
        const action = keyAction(event, actions, rowId(current));
        if (target !== undefined) {
            setSelected(target);
            virtuoso.current?.scrollIntoView({ index: target });
        } else if (action) {
            act(current, action);
        } else {
            return;
        }
        event.preventDefault();
        event.stopPropagation();
    };
    const row = (index: number): React.ReactElement => (
        <ErrorRow
            problem={pages.entry(index)}
            mappingName={mappingName(pages.entry(index)?.mapping ?? '')}
            id={rowId(index)}
            index={index}
            total={total}
            selected={index === current}
            onClick={() => act(index, actions.open)}
            onContextMenu={event => act(index, menuAt(event, actions))}
        />
    );

    return (
        <div
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
                itemContent={row}
            />
        </div>
    );
}

function menuAt(event: React.MouseEvent, actions: ErrorActions): Action {
    event.preventDefault();
    return (problem, element) => actions.showMenu(problem, { x: event.clientX, y: event.clientY }, element);
}

function keyAction(event: React.KeyboardEvent, actions: ErrorActions, currentRow: string): Action | undefined {
    const { key } = event;
    if (key === 'Enter') {
        return actions.open;
    }
    if (key === 'Delete') {
        return actions.ignore;
    }
    if (key === 'c' && (event.ctrlKey || event.metaKey)) {
        return actions.copy;
    }
    if (key === 'ContextMenu' || (key === 'F10' && event.shiftKey)) {
        const place = document.getElementById(currentRow)?.getBoundingClientRect();
        return (problem, element) => actions.showMenu(problem, { x: (place?.left ?? 0) + 24, y: place?.bottom ?? 0 }, element);
    }
    return undefined;
}

function rowId(index: number): string {
    return `erp-connect-error-${index}`;
}
