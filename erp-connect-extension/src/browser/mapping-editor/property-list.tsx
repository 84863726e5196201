import * as React from '@theia/core/shared/react';
import { MappingForm } from '../../common/mapping-form/mapping-form';
import { PropertyEntry } from '../../common/mapping-form/property-entry';
import { CustomFieldAdder } from './custom-field-adder';
import { FormActions } from './form-actions';
import { PropertyRow } from './property-row';
import { useRovingFocus } from './roving-focus';

interface PropertyListProps {
    readonly form: MappingForm;
    /** Those that are looked at. */
    readonly entries: readonly PropertyEntry[];
    readonly rows: readonly (readonly string[])[];
    readonly actions: FormActions;
    showAll(): void;
}

/** The properties of the object, under the headings of its parts. */
export function PropertyList({ form, entries, rows, actions, showAll }: PropertyListProps): React.ReactElement {
    const { columns, object, properties } = form;
    const roving = useRovingFocus(
        entries.map(({ id }) => id),
        '.erp-connect-property-source'
    );
    const groups = [...Map.groupBy(entries, ({ group }) => group)];
    // The same function at each drawing, so that rows that show the same are not drawn again.
    const reached = React.useRef(roving.reached);
    return (
        <section className='erp-connect-properties' aria-label='Properties' onKeyDown={roving.onKeyDown}>
            {groups.map(([name, members]) => (
                <div key={name} role='group' aria-label={name}>
                    <h3>
                        {name}
                        <span className='erp-connect-group-count'>{`${members.filter(({ isMapped }) => isMapped).length} of ${members.length}`}</span>
                    </h3>
                    <ul>
                        {members.map(entry => (
                            <PropertyRow
                                key={entry.id}
                                entry={entry}
                                isCurrent={entry.id === roving.current}
                                columns={columns}
                                rows={rows}
                                actions={actions}
                                reached={reached.current}
                            />
                        ))}
                    </ul>
                </div>
            ))}
            {entries.length === 0 && (
                <div className='erp-connect-nothing'>
                    {properties.length === 0 ? 'Choose what the rows become, in the settings above.' : 'No property fits. '}
                    {properties.length > 0 && (
                        <button type='button' className='erp-connect-link' onClick={showAll}>
                            Show all
                        </button>
                    )}
                </div>
            )}
            {object?.hasMetadata && (
                <CustomFieldAdder entries={properties} columns={columns} hasLines={object.hasLines} actions={actions} />
            )}
        </section>
    );
}
