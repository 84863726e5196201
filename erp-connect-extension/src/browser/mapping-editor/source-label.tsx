import * as React from '@theia/core/shared/react';
import { ColumnEntry } from '../../common/mapping-form/column-entry';
import { PropertyEntry, sourceSort } from '../../common/mapping-form/property-entry';

/** Where a value comes from, in words for screen readers. */
export function sourceText({ value, isMapped }: PropertyEntry, column: ColumnEntry | undefined): string {
    switch (sourceSort(value)) {
        case 'column':
            return `column ${column ? `${column.letter} ` : ''}${value.column ?? ''}`;
        case 'letter':
            return `column ${value.letter ?? ''} ${column?.header ?? ''}`.trim();
        case 'value':
            return `"${String(value.value)}" in every record`;
        case 'expression':
            return `expression ${value.expression ?? ''}`;
        case 'none':
            return isMapped ? 'no source yet' : 'not used';
    }
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
            return (
                <Part badge={value.letter?.toUpperCase() ?? '?'} text={column?.header || `Column ${value.letter?.toUpperCase() ?? ''}`} />
            );
        case 'value':
            return <Part badge='=' text={String(value.value)} />;
        case 'expression':
            return <Part badge='ƒ' text={value.expression ?? ''} isCode />;
        case 'none':
            return proposed ? (
                <span className='erp-connect-proposed'>
                    <Part badge={proposed.letter} text={`${proposed.header || `Column ${proposed.letter}`}?`} />
                </span>
            ) : (
                <span className='erp-connect-source-none'>Choose…</span>
            );
    }
}

function Part({ badge, text, isCode }: { readonly badge: string; readonly text: string; readonly isCode?: boolean }): React.ReactElement {
    return (
        <>
            <span className='erp-connect-letter'>{badge}</span>
            <span className={isCode ? 'erp-connect-source-text erp-connect-code' : 'erp-connect-source-text'}>{text}</span>
        </>
    );
}
