import * as React from '@theia/core/shared/react';
import { downloadForm } from '../../common/download-form/download-form';
import { MappingForm } from '../../common/mapping-form/mapping-form';
import { SettingField } from '../../common/mapping-form/setting-field';
import { settingFields } from '../../common/mapping-form/setting-fields';
import { FormActions } from './form-actions';
import { SettingControl } from './setting-control';

interface SettingsCardProps {
    readonly form: MappingForm;
    readonly connections: readonly string[];
    readonly actions: Pick<FormActions, 'changeSetting' | 'fix'>;
}

/** What the mapping is about: one line to read, opened to change it. */
export function SettingsCard({ form, connections, actions }: SettingsCardProps): React.ReactElement {
    const fields = settingFields(form, connections);
    const problems = fields.flatMap(field => field.problems);
    const [isOpen, setOpen] = React.useState(false);
    const [withMore, setMore] = React.useState(() => fields.some(field => !field.isMain && field.value !== undefined));
    const id = React.useId();
    const shown = isOpen || problems.length > 0;
    return (
        <section className='erp-connect-mapping-settings' aria-label='Settings of the mapping'>
            <button
                type='button'
                className='erp-connect-mapping-summary'
                aria-expanded={shown}
                aria-controls={id}
                title='Settings of the mapping'
                onClick={() => setOpen(!shown)}
            >
                <span className={`codicon codicon-chevron-${shown ? 'down' : 'right'}`} aria-hidden='true' />
                <span className='erp-connect-mapping-title'>{textOf(fields, 'name') || 'Unnamed mapping'}</span>
                <span className='erp-connect-mapping-flow'>
                    {form.direction === 'download' ? downloadSummary(form, fields) : uploadSummary(form, fields)}
                </span>
            </button>
            <div id={id} hidden={!shown}>
                <div className='erp-connect-mapping-grid'>
                    {fields
                        .filter(field => field.isMain || withMore)
                        .map(field => (
                            <SettingControl key={field.path.join('.')} field={field} actions={actions} />
                        ))}
                </div>
                {fields.some(field => !field.isMain) && (
                    <button type='button' className='erp-connect-link' aria-expanded={withMore} onClick={() => setMore(!withMore)}>
                        {withMore ? 'Fewer settings' : 'Sheet, header row, delimiter and more'}
                    </button>
                )}
            </div>
        </section>
    );
}

function textOf(fields: readonly SettingField[], key: string): string {
    const field = fields.find(({ path }) => path.at(-1) === key);
    return field?.choices.find(({ value }) => value === field.value)?.label ?? String(field?.value ?? '');
}

/** `INV*.csv in inbox → Invoices in americas, create and update`. */
function uploadSummary({ operation }: MappingForm, fields: readonly SettingField[]): string {
    const done = fields
        .find(({ path }) => path.at(-1) === 'operation')
        ?.choices.find(({ value }) => value === operation)
        ?.label.toLowerCase();
    return `${textOf(fields, 'files')} in ${textOf(fields, 'folder')} → ${textOf(fields, 'object')} in ${textOf(fields, 'connection')}${done ? `, ${done}` : ''}`;
}

/** `Payments of americas → CSV in outbox`. */
function downloadSummary({ members }: MappingForm, fields: readonly SettingField[]): string {
    const { folder, format = 'csv' } = downloadForm(members).destination;
    return `${textOf(fields, 'object')} of ${textOf(fields, 'connection')} → ${format.toUpperCase()} in ${folder}`;
}
