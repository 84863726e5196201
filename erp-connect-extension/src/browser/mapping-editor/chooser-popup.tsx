import * as React from '@theia/core/shared/react';
import { createPortal } from '@theia/core/shared/react-dom';
import { ChooserItem } from './chooser-item';
import { ChooserList } from './chooser-list';

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
    const leave = (): void => {
        close();
        anchor.focus();
    };
    const pick = (item: ChooserItem | undefined): void => {
        if (item) {
            leave();
            item.pick();
        }
    };
    const move = (step: number): void => setActive((selected + step + shown.length) % Math.max(1, shown.length));
    const onKeyDown = (event: React.KeyboardEvent): void => onChooserKey(event, { move, leave, pick: () => pick(shown[selected]) });
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
            <ChooserList id={id} label={label} items={shown} selected={selected} select={setActive} pick={pick} />
            {shown.length === 0 && <div className='erp-connect-chooser-none'>Nothing fits.</div>}
            {children}
        </div>,
        document.body
    );
}

interface ChooserKeys {
    move(step: number): void;
    pick(): void;
    leave(): void;
}

function onChooserKey(event: React.KeyboardEvent, keys: ChooserKeys): void {
    // What is typed here is for the list, not for the rows behind it.
    event.stopPropagation();
    const actions: Readonly<Record<string, () => void>> = {
        ArrowDown: () => keys.move(1),
        ArrowUp: () => keys.move(-1),
        Enter: () => keys.pick(),
        Escape: () => keys.leave(),
        Tab: () => keys.leave()
    };
    const action = Object.hasOwn(actions, event.key) ? actions[event.key] : undefined;
    if (action) {
        event.preventDefault();
        action();
    }
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
