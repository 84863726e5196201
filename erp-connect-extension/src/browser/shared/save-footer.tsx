import * as React from '@theia/core/shared/react';

interface SaveFooterProps {
    readonly isSaving: boolean;
    /** Further buttons, before those that save. */
    readonly children?: React.ReactNode;
    /** What a person still has to say; nothing is saved before. */
    complaints(): readonly string[];
    /** @param on whether the mapping is to run from now on */
    save(on: boolean): void;
}

/** Ends a page that makes a mapping. What is missing is said once somebody tried to save, and until it is there. */
export function SaveFooter({ isSaving, children, complaints, save }: SaveFooterProps): React.ReactElement {
    const [wasAsked, setAsked] = React.useState(false);
    const trySave = (on: boolean): void => {
        setAsked(true);
        if (complaints().length === 0) {
            save(on);
        }
    };
    return (
        <footer>
            <div role='alert'>{wasAsked && <span className='erp-connect-tone-bad'>{complaints().join(' ')}</span>}</div>
            {children}
            <button type='button' className='theia-button secondary' disabled={isSaving} onClick={() => trySave(false)}>
                Save Only
            </button>
            <button type='button' className='theia-button main' disabled={isSaving} onClick={() => trySave(true)}>
                Save and Switch On
            </button>
        </footer>
    );
}
