import * as React from '@theia/core/shared/react';
import { ConversionOptions, PropertyEntry } from '../../common/mapping-form/property-entry';
import { IconButton } from '../shared/icon-button';
import { CommitInput } from '../shared/commit-input';

/** Most texts of the sample that are offered. */
const MOST_OFFERED = 8;

interface LookupTableProps {
    readonly entry: PropertyEntry;
    /** Of the sample. */
    readonly cells: readonly string[];
    convert(options: ConversionOptions): void;
}

/** Text of the cell on the left, what is used instead on the right. */
export function LookupTable({ entry, cells, convert }: LookupTableProps): React.ReactElement {
    const table = entry.value.map ?? {};
    const known = [...new Set(cells.map(cell => cell.trim()).filter(cell => cell !== '' && !Object.hasOwn(table, cell)))];
    const [added, setAdded] = React.useState('');
    const change = (from: string, to: string | undefined): void => {
        const { [from]: _old, ...rest } = table;
        const next = to === undefined ? rest : { ...table, [from]: to };
        convert({ map: Object.keys(next).length > 0 ? next : undefined });
    };
    return (
        <div className='erp-connect-lookup' role='group' aria-label={`Lookup table of ${entry.label}`}>
            <span className='erp-connect-field-label'>Lookup table</span>
            {Object.entries(table).map(([from, to]) => (
                <div key={from} className='erp-connect-lookup-row'>
                    <span className='erp-connect-lookup-from'>{from}</span>
                    <span className='codicon codicon-arrow-right' aria-hidden='true' />
                    <CommitInput value={to} aria-label={`What is used instead of ${from}`} commit={text => change(from, text)} />
                    <IconButton icon='close' label={`Remove ${from}`} run={() => change(from, undefined)} />
                </div>
            ))}
            <form
                className='erp-connect-lookup-row'
                onSubmit={event => {
                    event.preventDefault();
                    if (added.trim() !== '' && !Object.hasOwn(table, added.trim())) {
                        change(added.trim(), '');
                        setAdded('');
                    }
                }}
            >
                <input
                    className='theia-input'
                    type='text'
                    aria-label='Text of the cell to replace'
                    placeholder='Text of the cell, then Enter'
                    spellCheck={false}
                    value={added}
                    onChange={event => setAdded(event.target.value)}
                />
            </form>
            {known.length > 0 && known.length <= MOST_OFFERED && (
                <div className='erp-connect-lookup-offers'>
                    {known.map(text => (
                        <button key={text} type='button' className='erp-connect-link' onClick={() => change(text, text)}>
                            {`+ ${text}`}
                        </button>
                    ))}
                </div>
            )}
        </div>
    );
}
