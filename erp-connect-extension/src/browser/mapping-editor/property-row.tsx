import * as React from '@theia/core/shared/react';
import { ColumnEntry } from '../../common/mapping-form/column-entry';
import { PropertyEntry, sourceSort } from '../../common/mapping-form/property-entry';
import { IconButton } from '../shared/icon-button';
import { ConversionPanel } from './conversion-panel';
import { FormActions } from './form-actions';
import { ProblemLine } from './problem-line';
import { MatchCell, SampleCell } from './property-cells';
import { PropertyName } from './property-name';
import { useColumnDrop } from './sample-drag';
import { SourceChooser } from './source-chooser';
import { SourceButton } from './source-button';

interface PropertyRowProps {
    readonly entry: PropertyEntry;
    /** Whether Tab comes to it. */
    readonly isCurrent: boolean;
    readonly columns: readonly ColumnEntry[];
    readonly rows: readonly (readonly string[])[];
    readonly actions: FormActions;
    reached(id: string): void;
}

/** One property with its source. Enter chooses, the right arrow opens its options, Delete takes it out. */
export const PropertyRow = React.memo(function PropertyRow(props: PropertyRowProps): React.ReactElement {
    const { entry, isCurrent, columns, rows, actions, reached } = props;
    const [anchor, setAnchor] = React.useState<HTMLElement>();
    const [isOpen, setOpen] = React.useState(false);
    const drop = useColumnDrop(index => actions.choose(entry, { kind: 'column', index }));
    const hasOptions = !['none', 'value'].includes(sourceSort(entry.value));
    const onKeyDown = (event: React.KeyboardEvent): void => {
        if ((event.key === 'Delete' || event.key === 'Backspace') && entry.isMapped) {
            actions.remove(entry);
        } else if (event.key === 'ArrowRight' && hasOptions) {
            setOpen(true);
        } else if (event.key === 'ArrowLeft') {
            setOpen(false);
        }
    };
    return (
        <li
            className={`erp-connect-property${entry.isMapped ? ' erp-connect-mapped' : ''}${drop.isOver ? ' erp-connect-drop-here' : ''}`}
            data-property={entry.id}
            data-key={entry.key}
            data-need={entry.need}
            {...drop.handlers}
        >
            <div className='erp-connect-property-line'>
                <PropertyName entry={entry} />
                <SourceButton
                    entry={entry}
                    columns={columns}
                    isCurrent={isCurrent}
                    isOpen={anchor !== undefined}
                    reached={reached}
                    open={setAnchor}
                    onKeyDown={onKeyDown}
                />
                <SampleCell entry={entry} columns={columns} />
                <MatchCell entry={entry} actions={actions} />
                <RowButtons entry={entry} hasOptions={hasOptions} isOpen={isOpen} setOpen={setOpen} remove={actions.remove} />
            </div>
            {entry.problems.map(problem => (
                <ProblemLine key={`${problem.code} ${problem.text}`} problem={problem} fix={actions.fix} />
            ))}
            {isOpen && hasOptions && <ConversionPanel entry={entry} rows={rows} convert={options => actions.convert(entry, options)} />}
            {anchor && (
                <SourceChooser
                    entry={entry}
                    columns={columns}
                    anchor={anchor}
                    close={() => setAnchor(undefined)}
                    choose={source => actions.choose(entry, source)}
                    remove={() => actions.remove(entry)}
                />
            )}
        </li>
    );
});

interface RowButtonsProps {
    readonly entry: PropertyEntry;
    readonly hasOptions: boolean;
    readonly isOpen: boolean;
    setOpen(isOpen: boolean): void;
    remove(entry: PropertyEntry): void;
}

function RowButtons({ entry, hasOptions, isOpen, setOpen, remove }: RowButtonsProps): React.ReactElement {
    return (
        <span className='erp-connect-property-buttons'>
            {hasOptions && (
                <IconButton
                    icon={isOpen ? 'chevron-up' : 'settings'}
                    label={`${isOpen ? 'Hide' : 'Show'} options of ${entry.label}`}
                    run={() => setOpen(!isOpen)}
                />
            )}
            {entry.isMapped && <IconButton icon='close' label={`Do not use ${entry.label}`} run={() => remove(entry)} />}
        </span>
    );
}
