import * as React from '@theia/core/shared/react';
import { PropertyEntry } from '../../common/mapping-form/property-entry';

/** Label, id and type of a property, and whether it is needed. */
export const PropertyName = React.memo(function PropertyName({ entry }: { readonly entry: PropertyEntry }): React.ReactElement {
    const { label, key, typeName, need, needText, help } = entry;
    return (
        <span className='erp-connect-property-name' title={[help, needText].filter(Boolean).join('\n')}>
            <span className='erp-connect-property-label'>
                {label}
                {need !== 'optional' && (
                    <span className={`erp-connect-need erp-connect-need-${need}`} title={needText}>
                        needed
                    </span>
                )}
            </span>
            <span className='erp-connect-property-id'>{`${key} · ${typeName}`}</span>
        </span>
    );
});
