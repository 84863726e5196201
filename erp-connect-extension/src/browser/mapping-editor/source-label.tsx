import * as React from '@theia/core/shared/react';
import { ColumnEntry } from '../../common/mapping-form/column-entry';
import { PropertyEntry, sourceSort } from '../../common/mapping-form/property-entry';

/** The same as is seen, with the words that a screen reader needs besides. */
export function sourceText(entry: PropertyEntry, column: ColumnEntry | undefined, proposed: ColumnEntry | undefined): string {
    const { value, isMapped } = entry;
    switch (sourceSort(value)) {
        case 'column':
            return `column ${column?.letter ?? '?'} ${value.column ?? ''}`;
        case 'letter':
            return `column ${letterOf(entry)} ${column?.header || `Column ${letterOf(entry)}`}`;
        case 'value':
            return `= ${String(value.value)} in every record`;
        case 'expression':
            return `expression ƒ ${value.expression ?? ''}`;
        case 'none':
            return proposed
                ? `proposed ${proposed.letter} ${columnName(proposed)}?`
                : `${isMapped ? 'no source yet' : 'not used'}, Choose…`;
    }
}

function letterOf({ value }: PropertyEntry): string {
    return value.letter?.toUpperCase() ?? '?';
}

function columnName({ header, letter }: ColumnEntry): string {
    return header || `Column ${letter}`;
}

interface SourceLabelProps {
    readonly entry: PropertyEntry;
    /** The column of the sample that is read. */
    readonly column: ColumnEntry | undefined;
    /** The column that is proposed. */
    readonly proposed: ColumnEntry | undefined;
}

/** The same to be seen. */
export function SourceLabel({ entry, column, proposed }: SourceLabelProps): React.ReactElement {
    const { value } = entry;
    switch (sourceSort(value)) {
        case 'column':
            return <Part badge={column?.letter ?? '?'} text={value.column ?? ''} />;
        case 'letter':
            return <Part badge={letterOf(entry)} text={column?.header || `Column ${letterOf(entry)}`} />;
        case 'value':
            return <Part badge='=' text={String(value.value)} />;
        case 'expression':
            return <Part badge='ƒ' text={value.expression ?? ''} isCode />;
        case 'none':
            return proposed ? (
                <span className='erp-connect-proposed'>
                    <Part badge={proposed.letter} text={`${columnName(proposed)}?`} />
                </span>
            ) : (
                <span className='erp-connect-source-none'>Choose…</span>
            );
    }
}

function Part({ badge, text, isCode }: { readonly badge: string; readonly text: string; readonly isCode?: boolean }): React.ReactElement {
    return (
        <>
            <span className='erp-connect-letter'>{badge}</span>{' '}
            <span className={isCode ? 'erp-connect-source-text erp-connect-code' : 'erp-connect-source-text'}>{text}</span>
        </>
    );
}
