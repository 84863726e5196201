import * as React from '@theia/core/shared/react';
import { Diagnostic, DiagnosticFix } from '../../common/mapping/diagnostic';

interface ProblemLineProps {
    readonly problem: Diagnostic;
    fix(fix: DiagnosticFix): void;
    /** What else can be done about it. */
    readonly children?: React.ReactNode;
}

/** What is wrong, where it is wrong, with the button that mends it. */
export function ProblemLine({ problem, fix, children }: ProblemLineProps): React.ReactElement {
    const fixes = [...(problem.fix ? [problem.fix] : []), ...(problem.choices ?? [])];
    return (
        <div className={`erp-connect-problem erp-connect-problem-${problem.severity}`} data-code={problem.code}>
            <span className={`codicon codicon-${problem.severity}`} aria-hidden='true' />
            <span>
                {`${problem.hint ? `${problem.text} ${problem.hint}` : problem.text} `}
                {children
                    || fixes.map(offered => (
                        <button key={offered.title} type='button' className='erp-connect-link' onClick={() => fix(offered)}>
                            <span className='codicon codicon-lightbulb' aria-hidden='true' />
                            {offered.title}
                        </button>
                    ))}
            </span>
        </div>
    );
}
