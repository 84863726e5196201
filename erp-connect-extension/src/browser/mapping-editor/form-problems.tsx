import * as React from '@theia/core/shared/react';
import { Diagnostic } from '../../common/mapping/diagnostic';
import { MappingForm } from '../../common/mapping-form/mapping-form';
import { settingFields } from '../../common/mapping-form/setting-fields';
import { FormActions } from './form-actions';
import { ProblemLine } from './problem-line';
import { focusProperty } from './property-focus';

interface FormProblemsProps {
    readonly form: MappingForm;
    readonly actions: Pick<FormActions, 'fix'>;
    /** Those that are shown where they belong. */
    readonly elsewhere?: readonly Diagnostic[];
}

/** Problems that stand at no property and at no setting. */
export function FormProblems({ form, actions, elsewhere = [] }: FormProblemsProps): React.ReactElement | null {
    const shown = new Set([...elsewhere, ...settingFields(form).flatMap(({ problems }) => problems)]);
    const problems = form.problems.filter(problem => !shown.has(problem));
    const missing = form.properties.filter(({ need }) => need === 'missing');
    return problems.length === 0 ? null : (
        <div className='erp-connect-mapping-problems'>
            {problems.map(problem => (
                <ProblemLine key={`${problem.code} ${problem.text}`} problem={problem} fix={actions.fix}>
                    {isMissing(problem) && missing.length > 0 && (
                        <button
                            type='button'
                            className='erp-connect-link'
                            onClick={event =>
                                focusProperty(
                                    event.currentTarget,
                                    missing[problems.filter(isMissing).indexOf(problem)]?.id ?? missing[0].id
                                )
                            }
                        >
                            Choose a column
                        </button>
                    )}
                </ProblemLine>
            ))}
        </div>
    );
}

function isMissing({ code }: Diagnostic): boolean {
    return code === 'mapping.missing-needed-property';
}
