import * as React from '@theia/core/shared/react';

interface FocusLater<E extends HTMLElement> {
    readonly within: React.RefObject<E>;
    /** Gives the focus to what a CSS selector finds there after the next drawing. */
    focus(selector: string): void;
}

/** For what takes away the place that has the focus: without another one, the keyboard would begin at the top of the window. */
export function useFocusLater<E extends HTMLElement>(): FocusLater<E> {
    const within = React.useRef<E>(null);
    const wanted = React.useRef<string>();
    React.useEffect(() => {
        if (wanted.current !== undefined) {
            within.current?.querySelector<HTMLElement>(wanted.current)?.focus();
            wanted.current = undefined;
        }
    });
    return {
        within,
        focus: selector => {
            wanted.current = selector;
        }
    };
}
