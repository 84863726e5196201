import * as React from '@theia/core/shared/react';

export interface EmptyStateAction {
    readonly label: string;
    readonly icon?: string;
    readonly secondary?: boolean;
    run(): void;
}

export interface EmptyStateProps {
    /** Name of a codicon. */
    readonly icon: string;
    readonly title: string;
    readonly text?: string;
    readonly actions?: readonly EmptyStateAction[];
}

/** What a view shows while it has nothing to list: what it is for, and the next step. */
export function EmptyState(props: EmptyStateProps): React.ReactElement {
    return (
        <div className='erp-connect-empty' role='status'>
            <span className={`erp-connect-empty-icon codicon codicon-${props.icon}`} aria-hidden='true' />
            <div className='erp-connect-empty-title'>{props.title}</div>
            {props.text && <div className='erp-connect-empty-text'>{props.text}</div>}
            {props.actions && (
                <div className='erp-connect-empty-actions'>
                    {props.actions.map(action => (
                        <button
                            key={action.label}
                            type='button'
                            className={`theia-button ${action.secondary ? 'secondary' : 'main'}`}
                            onClick={() => action.run()}
                        >
                            {action.icon && <span className={`codicon codicon-${action.icon}`} aria-hidden='true' />}
                            {action.label}
                        </button>
                    ))}
                </div>
            )}
        </div>
    );
}
