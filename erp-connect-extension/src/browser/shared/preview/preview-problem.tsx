import * as React from '@theia/core/shared/react';
import { Problem } from '../../../common/problem';

interface PreviewProblemProps {
    readonly problem: Problem;
    /** Shows where it comes from. */
    openProblem?(problem: Problem): void;
}

/** A problem and what to do about it; a click leads to where it comes from. */
export function PreviewProblem({ problem, openProblem }: PreviewProblemProps): React.ReactElement {
    const { severity, text, hint } = problem;
    const icon = severity === 'error' ? 'error' : severity === 'warning' ? 'warning' : 'info';
    return (
        <button type='button' className='erp-connect-preview-problem' disabled={!openProblem} onClick={() => openProblem?.(problem)}>
            <span className={`codicon codicon-${icon} erp-connect-severity-${severity}`} aria-label={severity} />
            <span>
                {text}
                {hint && <span className='erp-connect-preview-hint'> {hint}</span>}
            </span>
        </button>
    );
}
