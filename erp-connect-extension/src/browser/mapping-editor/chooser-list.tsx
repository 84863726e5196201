import * as React from '@theia/core/shared/react';
import { ChooserItem } from './chooser-item';

interface ChooserListProps {
    /** Prefix of the ids in it; the list itself is `<id>list`. */
    readonly id: string;
    readonly label: string;
    readonly items: readonly ChooserItem[];
    readonly selected: number;
    select(index: number): void;
    pick(item: ChooserItem): void;
}

/** What can be chosen. The focus stays in the input above, which says what is selected. */
export function ChooserList({ id, label, items, selected, select, pick }: ChooserListProps): React.ReactElement {
    return (
        <div id={`${id}list`} className='erp-connect-chooser-list' role='listbox' aria-label={label}>
            {items.map((item, index) => (
                <div
                    key={item.key}
                    id={`${id}${index}`}
                    className='erp-connect-chooser-item'
                    role='option'
                    aria-selected={index === selected}
                    data-choice={item.key}
                    onMouseMove={() => select(index)}
                    // The click must not take the focus away from the input, or the list closes before it counts.
                    onMouseDown={event => event.preventDefault()}
                    onClick={() => pick(item)}
                >
                    <span className='erp-connect-letter'>{item.badge}</span>
                    <span className='erp-connect-chooser-label'>{item.label}</span>
                    <span className='erp-connect-chooser-detail'>{item.detail}</span>
                    {item.note && <span className='erp-connect-chooser-note'>{item.note}</span>}
                    {item.isCurrent && <span className='codicon codicon-check' aria-hidden='true' />}
                </div>
            ))}
        </div>
    );
}
