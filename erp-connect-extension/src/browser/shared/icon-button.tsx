import * as React from '@theia/core/shared/react';

export interface IconButtonProps {
    /** Name of a codicon. */
    readonly icon: string;
    /** What it does and to what, since the icon alone says nothing to a screen reader. */
    readonly label: string;
    readonly disabled?: boolean;
    /** Whether what it opens is open; absent where it opens nothing. */
    readonly expanded?: boolean;
    run(): void;
}

export function IconButton(props: IconButtonProps): React.ReactElement {
    const onClick = (event: React.MouseEvent): void => {
        // It usually sits inside a row that opens something on click.
        event.stopPropagation();
        props.run();
    };
    return (
        <button
            type='button'
            className={`erp-connect-icon-button codicon codicon-${props.icon}`}
            title={props.label}
            aria-label={props.label}
            aria-expanded={props.expanded}
            disabled={props.disabled}
            onClick={onClick}
            onKeyDown={event => event.stopPropagation()}
        />
    );
}
