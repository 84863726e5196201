import * as React from '@theia/core/shared/react';
import { ColumnEntry } from '../../common/mapping-form/column-entry';
import { isFound } from '../../common/mapping-form/entry-filter';
import { MappingForm } from '../../common/mapping-form/mapping-form';
import { PropertyEntry } from '../../common/mapping-form/property-entry';
import { arrivedAs } from '../shared/file-path';
import { plural } from '../shared/plural';
import { ChooserItem } from './chooser-item';
import { ChooserPopup } from './chooser-popup';
import { FormActions } from './form-actions';
import { useRovingFocus } from './roving-focus';
import { SampleColumn } from './sample-column';

interface SampleColumnsProps {
    readonly form: MappingForm;
    /** Those that are looked at. */
    readonly columns: readonly ColumnEntry[];
    /** Absolute path of the sample. */
    readonly file: string | undefined;
    /** How many of its rows are known. */
    readonly rows: number;
    readonly actions: Pick<FormActions, 'choose'>;
}

interface OpenChooser {
    readonly column: ColumnEntry;
    readonly anchor: HTMLElement;
}

/** The columns of the sample with their letters: to be dragged onto a property, or to choose one for. */
export function SampleColumns({ form, columns, file, rows, actions }: SampleColumnsProps): React.ReactElement {
    const [onlyUnused, setOnlyUnused] = React.useState(false);
    const [chooser, setChooser] = React.useState<OpenChooser>();
    const shown = onlyUnused ? columns.filter(({ uses }) => uses.length === 0) : columns;
    const roving = useRovingFocus(
        shown.map(({ letter }) => letter),
        '.erp-connect-sample-column'
    );
    const unused = columns.filter(({ uses }) => uses.length === 0).length;
    return (
        <section className='erp-connect-sample' aria-label='Columns of the sample'>
            <header>
                <div>
                    <h3>Columns</h3>
                    <span className='erp-connect-sample-file' title={file}>
                        {file === undefined ? 'No sample file yet' : `${arrivedAs(file)}, first ${plural(rows, 'row')}`}
                    </span>
                </div>
                {form.columns.length > 0 && (
                    <button
                        type='button'
                        className='erp-connect-mapping-filter'
                        aria-pressed={onlyUnused}
                        onClick={() => setOnlyUnused(!onlyUnused)}
                    >
                        Not used
                        <span className='erp-connect-filter-count'>{unused}</span>
                    </button>
                )}
            </header>
            {form.columns.length === 0 && (
                <p className='erp-connect-nothing'>
                    Put a file into the folder, as the ERP writes it: its columns show up here, with their values.
                </p>
            )}
            <ul onKeyDown={roving.onKeyDown}>
                {shown.map(column => (
                    <SampleColumn
                        key={column.letter}
                        column={column}
                        isCurrent={column.letter === roving.current}
                        reached={roving.reached}
                        open={(opened, anchor) => setChooser({ column: opened, anchor })}
                    />
                ))}
            </ul>
            {chooser && (
                <ChooserPopup
                    label={`Property for column ${chooser.column.header || chooser.column.letter}`}
                    placeholder='Property to fill from this column'
                    anchor={chooser.anchor}
                    close={() => setChooser(undefined)}
                    items={typed => propertyChoices(form.properties, chooser.column, typed, actions)}
                />
            )}
        </section>
    );
}

/** Properties that nothing fills come first, proposals before all. */
function propertyChoices(
    properties: readonly PropertyEntry[],
    { index }: ColumnEntry,
    typed: string,
    actions: Pick<FormActions, 'choose'>
): readonly ChooserItem[] {
    const rank = ({ suggestion, isMapped, need }: PropertyEntry): number =>
        suggestion?.index === index ? 0 : isMapped ? 3 : need === 'missing' ? 1 : 2;
    return properties
        .filter(entry => isFound(entry, typed.trim()))
        .toSorted((a, b) => rank(a) - rank(b))
        .map(entry => ({
            key: entry.id,
            label: entry.label,
            detail: entry.isMapped ? `instead of ${entry.value.column ?? entry.value.letter ?? 'what fills it now'}` : entry.group,
            note: entry.suggestion?.index === index ? `${Math.round(entry.suggestion.score * 100)} %` : undefined,
            isCurrent: entry.sampleIndex === index,
            pick: () => actions.choose(entry, { kind: 'column', index })
        }));
}
