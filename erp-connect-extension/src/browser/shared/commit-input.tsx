import * as React from '@theia/core/shared/react';

interface CommitInputProps extends Omit<React.InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange'> {
    readonly value: string;
    /** Called once with what was typed, when the person is done with it. */
    commit(text: string): void;
}

/** An input that takes over what was typed on Enter, on leaving it, or before saving; Escape brings back what was there. */
export function CommitInput({ value, commit, ...more }: CommitInputProps): React.ReactElement {
    const [draft, setDraft] = React.useState<string>();
    const take = (): void => {
        if (draft !== undefined && draft !== value) {
            commit(draft);
        }
        setDraft(undefined);
    };
    const onKeyDown = (event: React.KeyboardEvent): void => {
        if (event.key === 'Enter' || (event.key === 's' && (event.ctrlKey || event.metaKey))) {
            take();
        } else if (event.key === 'Escape' && draft !== undefined) {
            event.stopPropagation();
            setDraft(undefined);
        }
    };
    return (
        <input
            {...more}
            className={`theia-input ${more.className ?? ''}`}
            spellCheck={false}
            value={draft ?? value}
            // Undo belongs to the input as long as it holds something of its own.
            {...(draft === undefined ? {} : { 'data-draft': '' })}
            onChange={event => setDraft(event.target.value)}
            onBlur={take}
            onKeyDown={onKeyDown}
        />
    );
}
