import { check, columns, KEYS } from './diagnostic-check.spec';
import { FolderUse } from './folder-use';
import { MappingContext } from './mapping-context';

function download(destination: string): string {
    return `{
        "name": "Money", "connection": "c",
        "download": { "object": "payment", "columns": [{ "header": "Date", "field": "date" }], "destination": { ${destination} } }
    }`;
}

/** A workspace where another mapping uses the folder "in". */
function beside(use: Partial<FolderUse>): MappingContext {
    const other: FolderUse = { name: 'Other', direction: 'upload', files: '*.csv', ...use };
    return { usesOf: folder => (folder === 'in' ? [other] : []) };
}

describe('loops between mappings', () => {
    check(
        'are told at the folder of a download',
        download('"folder": «"in"»'),
        {
            code: 'mapping.folder-loop',
            severity: 'warning',
            path: ['download', 'destination', 'folder'],
            text: 'The mapping "Other" uploads *.csv from this folder: what is downloaded would be sent to Invoiced again.',
            hint: 'Choose another folder, or file names that the pattern of that mapping leaves out.'
        },
        beside({})
    );
    check(
        'are told at the folder of an upload',
        columns(KEYS).replace('"in"', '«"in"»'),
        {
            code: 'mapping.folder-loop',
            severity: 'warning',
            path: ['upload', 'source', 'folder'],
            text: 'The mapping "Other" downloads PAY_{date}.csv into this folder: it would be sent to Invoiced again.',
            hint: 'Choose another folder, or a pattern in "files" that leaves out such files.'
        },
        beside({ direction: 'download', files: 'PAY_{date}.csv' })
    );
    check('are none in other folders', download('"folder": "out"'), [], beside({}));
    check('are none where the kinds of files differ', download('"folder": "in", "format": "xlsx"'), [], beside({}));
    check('are none where the names differ', download('"folder": "in"'), [], beside({ files: 'INV*.csv' }));
    check('are none between two downloads', download('"folder": "in"'), [], beside({ direction: 'download', files: 'Money {date}.csv' }));
    check('are none between two uploads', columns(KEYS), [], beside({}));
    check('are not judged where nobody knows the other mappings', download('"folder": "in"'), []);
    check(
        'are told by names that the mapping gives its files',
        download('"folder": «"in"», "file": "INV {time}"'),
        {
            code: 'mapping.folder-loop',
            severity: 'warning',
            path: ['download', 'destination', 'folder'],
            text: 'The mapping "Other" uploads inv*.csv from this folder: what is downloaded would be sent to Invoiced again.',
            hint: 'Choose another folder, or file names that the pattern of that mapping leaves out.'
        },
        beside({ files: 'inv*.csv' })
    );
});
