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
}

/** Problems that stand at no property and at no setting. */
export function FormProblems({ form, actions }: FormProblemsProps): React.ReactElement | null {
    const shown = new Set(settingFields(form).flatMap(({ problems }) => problems));
    const problems = form.problems.filter(problem => !shown.has(problem));
    return problems.length === 0 ? null : (
        <div className='erp-connect-mapping-problems'>
            {problems.map(problem => (
                <ProblemLine key={`${problem.code} ${problem.text}`} problem={problem} fix={actions.fix}>
                    {lacked(form, problem) && (
                        <button
                            type='button'
                            className='erp-connect-link'
                            onClick={event => focusProperty(event.currentTarget, lacked(form, problem) ?? '')}
                        >
                            {'Choose a column'}
                        </button>
                    )}
                </ProblemLine>
            ))}
        </div>
    );
}

/** The property that a problem asks for: its text names it. */
function lacked({ properties }: MappingForm, { code, text }: Diagnostic): string | undefined {
    return code === 'mapping.missing-needed-property'
        ? properties.find(({ id, need }) => need === 'missing' && text.includes(`"${id}"`))?.id
        : undefined;
}
