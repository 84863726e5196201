import * as React from '@theia/core/shared/react';
import { DownloadField, DownloadFieldType } from '../../../common/invoiced/download-field';
import { startDrag } from './column-drag';
import { fieldConflict, FieldGroup, groupFields } from '../../../common/download-form/field-groups';

export interface FieldListProps {
    readonly fields: readonly DownloadField[];
    /** What one record is called. */
    readonly own: string;
    /** Ids of the fields that are in the file. */
    readonly chosen: readonly string[];
    toggle(field: DownloadField): void;
}

const TYPE_ICONS: Readonly<Record<DownloadFieldType, string>> = {
    text: 'symbol-string',
    number: 'symbol-numeric',
    money: 'symbol-numeric',
    date: 'calendar',
    time: 'watch',
    boolean: 'symbol-boolean'
};

/** What Invoiced has to offer: a check puts a field into the file, dragging puts it where it is dropped. */
export function FieldList(props: FieldListProps): React.ReactElement {
    const [search, setSearch] = React.useState('');
    const groups = groupFields(props.fields, props.own, search);
    return (
        <div className='erp-connect-fields' role='group' aria-label='Fields in Invoiced'>
            <div className='erp-connect-pane-head'>
                <h3>Fields in Invoiced</h3>
            </div>
            <div className='erp-connect-search'>
                <span className='codicon codicon-search' aria-hidden='true' />
                <input
                    className='theia-input'
                    type='text'
                    placeholder='Search fields'
                    aria-label='Search fields'
                    value={search}
                    onChange={event => setSearch(event.target.value)}
                />
            </div>
            <div className='erp-connect-field-groups'>
                {groups.length === 0 && (
                    <p className='erp-connect-field-note'>
                        {props.fields.length === 0
                            ? 'Choose first which records are downloaded; their fields appear here.'
                            : 'No field is called like that.'}
                    </p>
                )}
                {groups.map(group => (
                    <Group key={group.title} group={group} {...props} />
                ))}
            </div>
        </div>
    );
}

function Group({ group, chosen, toggle }: FieldListProps & { readonly group: FieldGroup }): React.ReactElement {
    return (
        <div role='group' aria-label={group.title}>
            <h4>
                {group.title}
                {group.note && <span className='erp-connect-tag'>{group.note}</span>}
            </h4>
            {group.fields.map(field => {
                const conflict = fieldConflict(field.id, chosen);
                return (
                    <label
                        key={field.id}
                        className='erp-connect-field-choice'
                        title={conflict ?? field.id}
                        draggable={!conflict}
                        onDragStart={event => startDrag(event, { field: field.id })}
                    >
                        <input
                            type='checkbox'
                            className='theia-input'
                            checked={chosen.includes(field.id)}
                            disabled={conflict !== undefined}
                            onChange={() => toggle(field)}
                        />
                        <span className={`codicon codicon-${TYPE_ICONS[field.type]}`} aria-hidden='true' />
                        <span>{field.label}</span>
                    </label>
                );
            })}
        </div>
    );
}
