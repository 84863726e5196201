import * as React from '@theia/core/shared/react';
import { ConnectionInfo } from '../../common/connections-protocol';
import { findObject, objectIds } from '../../common/invoiced/object-catalogue';
import { attachableObjects, SourceKind } from '../../common/mapping/source-kind';
import { ConnectionField } from '../shared/connection-field';
import { Option } from '../shared/form-option';
import { Section, SelectField, TextField } from '../shared/form-parts';
import { UploadAnswers } from './upload-answers';
import { UploadDraft } from './upload-draft';

interface TargetSectionProps {
    readonly answers: UploadAnswers;
    readonly connections: readonly ConnectionInfo[];
    change(change: Partial<UploadDraft>): void;
    addConnection(): void;
}

/** What becomes of the files, and in which account. */
export function TargetSection({ answers, connections, change, addConnection }: TargetSectionProps): React.ReactElement {
    const objects = objectOptions(answers.kind);
    return (
        <Section title='Invoiced' note='What becomes of them, and in which account.'>
            <div className='erp-connect-form-row'>
                {objects.length > 1 && (
                    <SelectField
                        label={answers.kind === 'spreadsheet' ? 'Rows become' : 'Added to'}
                        options={objects}
                        value={answers.object}
                        change={object => change({ object })}
                    />
                )}
                <ConnectionField
                    chosen={answers.connection}
                    connections={connections}
                    change={connection => change({ connection })}
                    add={addConnection}
                />
                <TextField label='Name' value={answers.name} change={name => change({ name })} />
            </div>
        </Section>
    );
}

/** Invoices first: most mappings are for them. */
function objectOptions(kind: SourceKind): readonly Option<string>[] {
    const ids = attachableObjects(kind) ?? objectIds().filter(id => (findObject(id)?.uploads.length ?? 0) > 0);
    return [...new Set(['invoice', ...ids])].map(id => ({ value: id, label: findObject(id)?.label ?? id }));
}
