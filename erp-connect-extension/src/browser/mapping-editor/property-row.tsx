import * as React from '@theia/core/shared/react';
import { ColumnEntry } from '../../common/mapping-form/column-entry';
import { PropertyEntry, sourceSort } from '../../common/mapping-form/property-entry';
import { IconButton } from '../shared/icon-button';
import { ConversionPanel } from './conversion-panel';
import { FormActions } from './form-actions';
import { ProblemLine } from './problem-line';
import { PropertyName } from './property-name';
import { useColumnDrop } from './sample-drag';
import { SourceChooser } from './source-chooser';
import { SourceLabel, sourceText } from './source-label';

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
    const column = columnAt(columns, entry.sampleIndex);
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
            data-need={entry.need}
            {...drop.handlers}
        >
            <div className='erp-connect-property-line'>
                <PropertyName entry={entry} />
                <button
                    type='button'
                    className='erp-connect-property-source'
                    tabIndex={isCurrent ? 0 : -1}
                    aria-haspopup='listbox'
                    aria-expanded={anchor !== undefined}
                    aria-label={`${entry.label}${entry.need === 'optional' ? '' : ', needed'}: ${sourceText(entry, column)}`}
                    title={sourceText(entry, column)}
                    onFocus={() => reached(entry.id)}
                    onClick={event => setAnchor(event.currentTarget)}
                    onKeyDown={onKeyDown}
                >
                    <SourceLabel
                        entry={entry}
                        column={column}
                        proposed={columnAt(columns, entry.isMapped ? undefined : entry.suggestion?.index)}
                    />
                    <span className='codicon codicon-chevron-down' aria-hidden='true' />
                </button>
                <Samples entry={entry} columns={columns} />
                <Match entry={entry} actions={actions} />
                <span className='erp-connect-property-buttons'>
                    {hasOptions && (
                        <IconButton
                            icon={isOpen ? 'chevron-up' : 'settings'}
                            label={`${isOpen ? 'Hide' : 'Show'} options of ${entry.label}`}
                            run={() => setOpen(!isOpen)}
                        />
                    )}
                    {entry.isMapped && <IconButton icon='close' label={`Do not use ${entry.label}`} run={() => actions.remove(entry)} />}
                </span>
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

function Samples({ entry, columns }: Pick<PropertyRowProps, 'entry' | 'columns'>): React.ReactElement {
    const { isMapped, samples, suggestion } = entry;
    const shown = isMapped ? samples : (columnAt(columns, suggestion?.index)?.samples ?? []);
    const text = shown.join(', ');
    return (
        <span className='erp-connect-property-samples' title={text}>
            {text}
        </span>
    );
}

/** How sure automatic matching is, why, and the button that takes it over. */
function Match({ entry, actions }: Pick<PropertyRowProps, 'entry' | 'actions'>): React.ReactElement {
    const { suggestion, isMapped, label } = entry;
    const score = suggestion && `${Math.round(suggestion.score * 100)} %`;
    return (
        <span className='erp-connect-property-match' title={suggestion?.reason}>
            {suggestion && isMapped && <span className='erp-connect-score'>{score}</span>}
            {suggestion && !isMapped && (
                <button
                    type='button'
                    className='erp-connect-accept'
                    aria-label={`Accept the proposal for ${label}: ${score ?? ''}. ${suggestion.reason}`}
                    onClick={() => actions.accept([entry])}
                >
                    <span className='codicon codicon-check' aria-hidden='true' />
                    {score}
                </button>
            )}
        </span>
    );
}

function columnAt(columns: readonly ColumnEntry[], index: number | undefined): ColumnEntry | undefined {
    return index === undefined ? undefined : columns[index];
}
