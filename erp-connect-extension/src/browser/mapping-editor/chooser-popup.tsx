import * as React from '@theia/core/shared/react';
import { createPortal } from '@theia/core/shared/react-dom';

export interface ChooserItem {
    readonly key: string;
    readonly label: string;
    /** In front of the label, e.g. the letter of a column. */
    readonly badge?: string;
    /** Behind it, e.g. values. */
    readonly detail?: string;
    /** At the far end, e.g. a score. */
    readonly note?: string;
    readonly isCurrent?: boolean;
    pick(): void;
}

interface ChooserPopupProps {
    /** What is chosen, for screen readers. */
    readonly label: string;
    readonly placeholder: string;
    readonly anchor: HTMLElement;
    /** What fits what is typed, the best first. */
    items(typed: string): readonly ChooserItem[];
    close(): void;
    /** Below the list. */
    readonly children?: React.ReactNode;
}

const WIDTH = 380;
const HEIGHT = 340;

/** A list to choose from, narrowed down by typing. Arrow keys move, Enter picks, Escape goes back to where it was opened. */
export function ChooserPopup({ label, placeholder, anchor, items, close, children }: ChooserPopupProps): React.ReactElement {
    const [typed, setTyped] = React.useState('');
    const [active, setActive] = React.useState(0);
    const id = React.useId();
    const shown = items(typed);
    const selected = Math.min(active, shown.length - 1);
    const box = React.useRef<HTMLDivElement>(null);
    React.useEffect(() => {
        box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    }, [selected, typed]);
    const pick = (item: ChooserItem | undefined): void => {
        if (item) {
            close();
            anchor.focus();
            item.pick();
        }
    };
    const onKeyDown = (event: React.KeyboardEvent): void => {
        const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
        if (step !== 0) {
            event.preventDefault();
            setActive((selected + step + shown.length) % Math.max(1, shown.length));
        } else if (event.key === 'Enter') {
            event.preventDefault();
            pick(shown[selected]);
        } else if (event.key === 'Escape' || event.key === 'Tab') {
            event.preventDefault();
            close();
            anchor.focus();
        }
        // What is typed here is for the list, not for the rows behind it.
        event.stopPropagation();
    };
    return createPortal(
        <div
            ref={box}
            className='erp-connect-view erp-connect-chooser'
            style={placeAt(anchor)}
            onBlur={event => {
                if (!event.currentTarget.contains(event.relatedTarget)) {
                    close();
                }
            }}
        >
            <input
                className='theia-input'
                type='text'
                role='combobox'
                aria-expanded='true'
                aria-autocomplete='list'
                aria-label={label}
                aria-controls={`${id}list`}
                aria-activedescendant={shown.length > 0 ? `${id}${selected}` : undefined}
                placeholder={placeholder}
                spellCheck={false}
                autoFocus
                value={typed}
                onChange={event => {
                    setTyped(event.target.value);
                    setActive(0);
                }}
                onKeyDown={onKeyDown}
            />
            <div id={`${id}list`} className='erp-connect-chooser-list' role='listbox' aria-label={label}>
                {shown.map((item, index) => (
                    <div
                        key={item.key}
                        id={`${id}${index}`}
                        className='erp-connect-chooser-item'
                        role='option'
                        aria-selected={index === selected}
                        data-choice={item.key}
                        onMouseMove={() => setActive(index)}
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
            {shown.length === 0 && <div className='erp-connect-chooser-none'>Nothing fits.</div>}
            {children}
        </div>,
        document.body
    );
}

/** Below the anchor; above it where there is more room. */
function placeAt(anchor: HTMLElement): React.CSSProperties {
    const { left, top, bottom } = anchor.getBoundingClientRect();
    const isBelow = window.innerHeight - bottom >= HEIGHT || bottom < window.innerHeight / 2;
    return {
        left: Math.max(8, Math.min(left, window.innerWidth - WIDTH - 8)),
        width: WIDTH,
        maxHeight: HEIGHT,
        ...(isBelow ? { top: bottom + 2 } : { bottom: window.innerHeight - top + 2 })
    };
}
