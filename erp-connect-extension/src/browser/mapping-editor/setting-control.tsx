import * as React from '@theia/core/shared/react';
import { SettingField } from '../../common/mapping-form/setting-field';
import { CommitInput } from '../shared/commit-input';
import { FormActions } from './form-actions';
import { ProblemLine } from './problem-line';

interface SettingControlProps {
    readonly field: SettingField;
    readonly actions: Pick<FormActions, 'changeSetting' | 'fix'>;
}

/** One setting under its label. */
export function SettingControl({ field, actions }: SettingControlProps): React.ReactElement {
    return (
        <div className='erp-connect-field' data-setting={field.path.join('.')}>
            <label title={field.help}>
                <span className='erp-connect-field-label'>{field.label}</span>
                <Control field={field} change={value => actions.changeSetting(field, value)} />
            </label>
            {field.problems.map(problem => (
                <ProblemLine key={problem.text} problem={problem} fix={actions.fix} />
            ))}
        </div>
    );
}

interface ControlProps {
    readonly field: SettingField;
    change(value: string | boolean | undefined): void;
}

function Control({ field, change }: ControlProps): React.ReactElement {
    const { control, value, choices, placeholder, fallback } = field;
    switch (control) {
        case 'check':
            return (
                <input
                    type='checkbox'
                    className='theia-input'
                    checked={value === true}
                    onChange={event => change(event.target.checked || undefined)}
                />
            );
        case 'choice':
            return (
                <select className='theia-select' value={String(value ?? fallback ?? '')} onChange={event => change(event.target.value)}>
                    {value === undefined && fallback === undefined && <option value=''>Choose…</option>}
                    {choices.map(choice => (
                        <option key={choice.value} value={choice.value} title={choice.note}>
                            {choice.label}
                        </option>
                    ))}
                </select>
            );
        default:
            return (
                <CommitInput
                    type='text'
                    inputMode={control === 'number' ? 'numeric' : undefined}
                    value={String(value ?? '')}
                    placeholder={placeholder}
                    commit={change}
                />
            );
    }
}
