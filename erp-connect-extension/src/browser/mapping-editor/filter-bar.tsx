import * as React from '@theia/core/shared/react';
import { PropertyFilter, PROPERTY_FILTERS, passes } from '../../common/mapping-form/entry-filter';
import { MappingForm } from '../../common/mapping-form/mapping-form';
import { acceptable } from '../../common/mapping-form/source-edits';
import { FormActions } from './form-actions';

/** From this score on proposals are taken over together. */
const SURE = 0.9;

const LABELS: Readonly<Record<PropertyFilter, string>> = { all: 'All', mapped: 'Mapped', open: 'To decide', unused: 'Not used' };

interface FilterBarProps {
    readonly form: MappingForm;
    readonly search: string;
    readonly filter: PropertyFilter;
    readonly actions: Pick<FormActions, 'accept'>;
    changeSearch(search: string): void;
    changeFilter(filter: PropertyFilter): void;
}

/** Narrows down what is looked at; how many there are of each says at a glance how far the mapping is. */
export function FilterBar({ form, search, filter, actions, changeSearch, changeFilter }: FilterBarProps): React.ReactElement {
    const sure = acceptable(form.properties, SURE);
    return (
        <div className='erp-connect-mapping-filters' role='toolbar' aria-label='Properties and columns'>
            <div className='erp-connect-mapping-search'>
                <span className='codicon codicon-search' aria-hidden='true' />
                <input
                    className='theia-input'
                    type='search'
                    spellCheck={false}
                    placeholder='Search properties and columns'
                    aria-label='Search properties and columns'
                    value={search}
                    onChange={event => changeSearch(event.target.value)}
                    onKeyDown={event => toList(event)}
                />
            </div>
            <div className='erp-connect-choices' role='group' aria-label='Which properties'>
                {PROPERTY_FILTERS.map(each => (
                    <button
                        key={each}
                        type='button'
                        className='erp-connect-mapping-filter'
                        aria-pressed={filter === each}
                        data-filter={each}
                        onClick={() => changeFilter(each)}
                    >
                        {LABELS[each]}
                        <span className='erp-connect-filter-count'>{form.properties.filter(entry => passes(entry, each)).length}</span>
                    </button>
                ))}
            </div>
            {sure.length > 0 && (
                <button
                    type='button'
                    className='theia-button main erp-connect-accept-all'
                    title={sure.map(({ label, suggestion }) => `${label}: ${suggestion?.reason ?? ''}`).join('\n')}
                    onClick={() => actions.accept(sure)}
                >
                    {`Accept ${sure.length} above ${SURE * 100} %`}
                </button>
            )}
        </div>
    );
}

/** The arrow key goes from the search to what it found. */
function toList(event: React.KeyboardEvent): void {
    if (event.key === 'ArrowDown') {
        event.preventDefault();
        event.currentTarget
            .closest('.erp-connect-mapping-form')
            ?.querySelector<HTMLElement>('.erp-connect-property-source[tabindex="0"]')
            ?.focus();
    }
}
