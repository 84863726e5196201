import * as React from '@theia/core/shared/react';
import { FilterEntry } from '../../../common/download-form/download-form';
import { DownloadFilter } from '../../../common/invoiced/download-filters';
import { useFocusLater } from '../focus-later';
import { Section } from '../form-parts';
import { TellsWhenDone } from '../text-input';
import { FilterRow } from './filter-row';

interface FilterSectionProps {
    readonly filter: readonly FilterEntry[];
    /** What the list can be filtered by. */
    readonly filters: readonly DownloadFilter[];
    /** What the records are called, e.g. `Payments`. */
    readonly records: string;
    /** What is wrong with it. */
    readonly problems?: React.ReactNode;
    change(filter: readonly FilterEntry[]): void;
}

/** Which records the file has. A field that was chosen counts as soon as it has a value. */
export function FilterSection({ filter, filters, records, problems, change }: FilterSectionProps): React.ReactElement {
    const { within, focus } = useFocusLater<HTMLDivElement>();
    const [waiting, setWaiting] = React.useState<readonly string[]>([]);
    const ids = [...new Set([...filter.map(({ id }) => id), ...waiting])];
    const free = filters.filter(({ id }) => !ids.includes(id));
    const set = (id: string, value: FilterEntry['value'] | undefined): void => {
        const isThere = filter.some(entry => entry.id === id);
        setWaiting(value === undefined ? [...waiting, id] : waiting.filter(other => other !== id));
        if (value === undefined) {
            change(filter.filter(entry => entry.id !== id));
        } else {
            change(isThere ? filter.map(entry => (entry.id === id ? { id, value } : entry)) : [...filter, { id, value }]);
        }
    };
    const add = (id: string): void => {
        setWaiting([...waiting, id]);
        if (filters.find(each => each.id === id)?.type === 'boolean') {
            set(id, true);
        }
    };
    return (
        <Section
            title='Filter'
            note={filters.length > 0 ? `Only ${records.toLowerCase()} with exactly these values.` : undefined}
            problems={problems}
        >
            <TellsWhenDone.Provider value={true}>
                <div ref={within} className='erp-connect-record-filter'>
                    {ids.map(id => (
                        <FilterRow
                            key={id}
                            filter={filters.find(each => each.id === id) ?? { id, label: id, type: 'text' }}
                            value={filter.find(entry => entry.id === id)?.value}
                            change={value => set(id, value)}
                            remove={() => {
                                focus(':scope > select');
                                change(filter.filter(entry => entry.id !== id));
                                setWaiting(waiting.filter(other => other !== id));
                            }}
                        />
                    ))}
                    {free.length > 0 ? (
                        <select className='theia-select' aria-label='Add a filter' value='' onChange={event => add(event.target.value)}>
                            <option value=''>Add a filter …</option>
                            {free.map(({ id, label }) => (
                                <option key={id} value={id}>
                                    {label}
                                </option>
                            ))}
                        </select>
                    ) : (
                        filters.length === 0 && <p className='erp-connect-field-note'>Invoiced cannot filter {records.toLowerCase()}.</p>
                    )}
                </div>
            </TellsWhenDone.Provider>
        </Section>
    );
}
