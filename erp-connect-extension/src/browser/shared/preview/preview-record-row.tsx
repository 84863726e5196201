import * as React from '@theia/core/shared/react';
import { PreviewRecord } from '../../../common/preview-protocol';
import { Payload } from '../../../common/records/payload';
import { Problem } from '../../../common/problem';
import { RECORD_PARTS, RecordColumn, recordColumns, recordParts, recordText } from '../../../common/records/record-columns';
import { plural } from '../plural';
import { PreviewProblem } from './preview-problem';
import { ACTION_WORDS, rowsText } from './preview-words';

interface PreviewRecordRowProps {
    readonly record: PreviewRecord;
    readonly columns: readonly RecordColumn[];
    openProblem?(problem: Problem): void;
}

/** A record in a row, with its lines and what is to be said of it below. Drawn anew only when it is another one. */
export const PreviewRecordRow = React.memo(function PreviewRecordRow({ record, columns, openProblem }: PreviewRecordRowProps) {
    const [isOpen, setOpen] = React.useState(false);
    const { action, rows, payload, problems, note, differences = [] } = record;
    const words = ACTION_WORDS[action];
    const parts = payload ? partsOf(payload) : undefined;
    const width = columns.length + 2;
    return (
        <>
            <tr data-action={action}>
                <td className={`erp-connect-tone-${words.tone}`}>
                    <span className={`codicon codicon-${words.icon}`} aria-hidden='true' /> {words.label}
                </td>
                <td>
                    {parts ? (
                        <button type='button' className='erp-connect-link' aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
                            <span className={`codicon codicon-chevron-${isOpen ? 'down' : 'right'}`} aria-hidden='true' />
                            {rowsText(rows)} · {plural(parts.list.length, parts.word)}
                        </button>
                    ) : (
                        rowsText(rows)
                    )}
                </td>
                {columns.map(({ path }) => (
                    <td key={path}>{payload ? recordText(payload, path) : ''}</td>
                ))}
            </tr>
            {problems.map((problem, index) => (
                <tr key={index} className='erp-connect-preview-detail'>
                    <td colSpan={width}>
                        <PreviewProblem problem={problem} openProblem={openProblem} />
                    </td>
                </tr>
            ))}
            {(note !== undefined || differences.length > 0) && (
                <tr className='erp-connect-preview-detail'>
                    <td colSpan={width}>
                        {note}
                        {differences.map(({ field, old, new: wanted }) => (
                            <div key={field}>
                                <code>{field}</code>: {valueText(old)} → {valueText(wanted)}
                            </div>
                        ))}
                    </td>
                </tr>
            )}
            {isOpen && parts && (
                <tr className='erp-connect-preview-detail'>
                    <td colSpan={width}>
                        <Parts parts={parts.list} />
                    </td>
                </tr>
            )}
        </>
    );
});

function Parts({ parts }: { readonly parts: readonly Payload[] }): React.ReactElement {
    const columns = recordColumns(parts, undefined);
    return (
        <table className='erp-connect-preview-parts'>
            <thead>
                <tr>
                    {columns.map(({ path, label }) => (
                        <th key={path} scope='col'>
                            {label}
                        </th>
                    ))}
                </tr>
            </thead>
            <tbody>
                {parts.map((part, index) => (
                    <tr key={index}>
                        {columns.map(({ path }) => (
                            <td key={path}>{recordText(part, path)}</td>
                        ))}
                    </tr>
                ))}
            </tbody>
        </table>
    );
}

function partsOf(payload: Payload): { readonly word: string; readonly list: readonly Payload[] } | undefined {
    for (const [kind, word] of Object.entries(RECORD_PARTS)) {
        const list = recordParts(payload, kind as keyof typeof RECORD_PARTS);
        if (list.length > 0) {
            return { word, list };
        }
    }
    return undefined;
}

function valueText(value: unknown): string {
    return value === undefined ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value);
}
