import * as React from '@theia/core/shared/react';
import { CommitInput } from './commit-input';

/**
 * Whether inputs below tell what was typed once the person is done with it, instead of with every key. For forms over a
 * text, in which each change is a step of undo.
 */
export const TellsWhenDone = React.createContext(false);

export interface TextInputProps extends Omit<React.InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange'> {
    readonly value: string;
    change(text: string): void;
}

/** An input for a line of text, a time or a day. */
export function TextInput({ value, change, type = 'text', ...more }: TextInputProps): React.ReactElement {
    const attributes = { type, spellCheck: false, ...more };
    return React.useContext(TellsWhenDone) ? (
        <CommitInput {...attributes} value={value} commit={change} />
    ) : (
        <input
            {...attributes}
            className={`theia-input ${more.className ?? ''}`}
            value={value}
            onChange={event => change(event.target.value)}
        />
    );
}
