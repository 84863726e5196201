import * as React from '@theia/core/shared/react';
import { ConnectionInfo } from '../../common/connections-protocol';
import { DownloadObjectId } from '../../common/invoiced/download-objects';
import { ConnectionField } from '../shared/connection-field';
import { Option } from '../shared/form-option';
import { ChoiceBar, Section, SelectField, TextField } from '../shared/form-parts';
import { Changes, DownloadDraft } from './download-draft';

interface BasicsSectionProps {
    readonly draft: DownloadDraft;
    /** What the mapping is called while no name was typed. */
    readonly usualName: string;
    readonly connections: readonly ConnectionInfo[];
    readonly objects: readonly Option<DownloadObjectId>[];
    /** Why only everything can be asked for; absent where changes can be, too. */
    readonly noChanges?: string;
    change(change: Partial<Pick<DownloadDraft, 'name' | 'connection' | 'changes'>>): void;
    changeObject(object: DownloadObjectId): void;
    addConnection(): void;
}

/** Which records of which account. */
export function BasicsSection(props: BasicsSectionProps): React.ReactElement {
    const { draft, usualName, objects, noChanges, change } = props;
    return (
        <Section title='Source' note='Which records of which account.'>
            <div className='erp-connect-form-fields'>
                <div className='erp-connect-form-row'>
                    <SelectField label='Records' options={objects} value={draft.object} change={props.changeObject} />
                    <ConnectionField
                        chosen={draft.connection}
                        connections={props.connections}
                        change={connection => change({ connection })}
                        add={props.addConnection}
                    />
                    <TextField
                        label='Name'
                        placeholder={usualName}
                        value={draft.name ?? usualName}
                        change={name => change({ name: name === '' ? undefined : name })}
                    />
                </div>
                <ChoiceBar<Changes>
                    label='Which of them'
                    value={noChanges === undefined ? draft.changes : 'all'}
                    options={[
                        { value: 'all', label: 'All, every time' },
                        { value: 'since-last-run', label: 'New and changed since the last run', disabled: noChanges !== undefined }
                    ]}
                    change={changes => change({ changes })}
                />
                {noChanges !== undefined && <p className='erp-connect-field-note'>{noChanges}</p>}
            </div>
        </Section>
    );
}
