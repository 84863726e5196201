import * as React from '@theia/core/shared/react';
import { plural } from '../shared/plural';

const TYPING_PAUSE = 200;

export interface ErrorsFilterProps {
    readonly search: string;
    /** Name of the mapping that the list is limited to. */
    readonly mapping?: string;
    readonly shown: number;
    readonly total: number;
    onSearch(text: string): void;
    onAllMappings(): void;
    onRetryAll(): void;
}

/** Search box, limit to a mapping, and how many there are. */
export function ErrorsFilter(props: ErrorsFilterProps): React.ReactElement {
    // The half-typed text lives here so that the caret stays put while the engine searches.
    const [text, setText] = React.useState(props.search);
    const timer = React.useRef<ReturnType<typeof setTimeout>>(undefined);
    React.useEffect(() => () => clearTimeout(timer.current), []);
    const type = (next: string): void => {
        setText(next);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => props.onSearch(next.trim()), TYPING_PAUSE);
    };
    return (
        <div className='erp-connect-filter'>
            <span className='erp-connect-search'>
                <span className='codicon codicon-search' aria-hidden='true' />
                <input
                    className='theia-input'
                    type='text'
                    placeholder='Search in errors, files, columns …'
                    aria-label='Search errors'
                    spellCheck={false}
                    value={text}
                    onChange={event => type(event.target.value)}
                    onKeyDown={event => {
                        if (event.key === 'Escape' && text) {
                            event.stopPropagation();
                            type('');
                        }
                    }}
                />
            </span>
            {props.mapping && (
                <button
                    type='button'
                    className='erp-connect-chip'
                    title='Show the errors of all mappings'
                    aria-label={`Only ${props.mapping}. Show the errors of all mappings`}
                    onClick={() => props.onAllMappings()}
                >
                    {props.mapping}
                    <span className='codicon codicon-close' aria-hidden='true' />
                </button>
            )}
            <button
                type='button'
                className='theia-button secondary'
                title={props.mapping ? `Send the refused records of ${props.mapping} again` : 'Send all refused records again'}
                disabled={props.total === 0}
                onClick={() => props.onRetryAll()}
            >
                Retry All
            </button>
            <span className='erp-connect-count' role='status'>
                {countText(props)}
            </span>
        </div>
    );
}

function countText({ search, mapping, shown, total }: ErrorsFilterProps): string {
    return search || mapping ? `${shown.toLocaleString('en-US')} of ${plural(Math.max(shown, total), 'error')}` : plural(shown, 'error');
}
