import * as React from '@theia/core/shared/react';
import { ColumnEntry } from '../../common/mapping-form/column-entry';
import { PropertyEntry } from '../../common/mapping-form/property-entry';
import { NewSource } from '../../common/mapping-form/source-edits';
import { ChooserPopup } from './chooser-popup';
import { sourceChoices } from './source-choices';

interface SourceChooserProps {
    readonly entry: PropertyEntry;
    readonly columns: readonly ColumnEntry[];
    readonly anchor: HTMLElement;
    close(): void;
    choose(source: NewSource): void;
    remove(): void;
}

/** Chooses where the value of a property comes from. */
export function SourceChooser({ entry, columns, anchor, close, choose, remove }: SourceChooserProps): React.ReactElement {
    return (
        <ChooserPopup
            label={`Source of ${entry.label}`}
            placeholder='Column, letter, fixed value or expression'
            anchor={anchor}
            close={close}
            items={typed => sourceChoices(entry, columns, typed, { choose, remove })}
        >
            <div className='erp-connect-chooser-hint'>
                {columns.length === 0
                    ? 'There is no sample file yet: type a fixed value or an expression, or put a file into the folder.'
                    : 'Type a value for a fixed value, or an expression such as $uppercase(Region).'}
            </div>
        </ChooserPopup>
    );
}
