import * as React from '@theia/core/shared/react';

export interface RovingFocus {
    /** Key of the one item that Tab comes to. */
    readonly current: string | undefined;
    /** For the list: arrow keys, Home and End go from item to item. */
    onKeyDown(event: React.KeyboardEvent): void;
    /** For each item: it was reached by whatever way. */
    reached(key: string): void;
}

/**
 * One stop of the Tab key for a whole list.
 * @param keys of the items in their order
 * @param selector finds the items' elements inside the list, in the same order
 */
export function useRovingFocus(keys: readonly string[], selector: string): RovingFocus {
    const [last, setLast] = React.useState<string>();
    const current = last !== undefined && keys.includes(last) ? last : keys[0];
    return {
        current,
        reached: setLast,
        onKeyDown: event => {
            const items = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)];
            const index = items.indexOf(event.target as HTMLElement);
            const next = index < 0 ? undefined : items[nextIndex(event.key, index, items.length)];
            if (next && next !== event.target) {
                event.preventDefault();
                next.focus();
                next.scrollIntoView({ block: 'nearest' });
            }
        }
    };
}

function nextIndex(key: string, index: number, count: number): number {
    switch (key) {
        case 'ArrowDown':
            return Math.min(index + 1, count - 1);
        case 'ArrowUp':
            return Math.max(index - 1, 0);
        case 'Home':
            return 0;
        case 'End':
            return count - 1;
        default:
            return index;
    }
}
