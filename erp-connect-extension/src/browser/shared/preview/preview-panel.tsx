import * as React from '@theia/core/shared/react';
import { findObject } from '../../../common/invoiced/object-catalogue';
import { Preview, PreviewRecord } from '../../../common/preview-protocol';
import { Problem } from '../../../common/problem';
import { recordColumns } from '../../../common/records/record-columns';
import { PreviewModel } from './preview-model';
import { PreviewProblem } from './preview-problem';
import { PreviewRecordRow } from './preview-record-row';
import { ACTION_WORDS, actionCounts, previewLine } from './preview-words';

export interface PreviewPanelProps {
    readonly model: PreviewModel;
    /** Import id of the mapping's object, for the names of fields. */
    readonly object: string | undefined;
    /** Shows where a problem comes from. */
    openProblem?(problem: Problem): void;
    /** Lets somebody choose a file of the disk as sample. */
    chooseFile?(): void;
}

/** What a mapping makes of a file: records with their lines, what is refused and why, and how many there are of each. */
export function PreviewPanel({ model, object, openProblem, chooseFile }: PreviewPanelProps): React.ReactElement {
    const [, redraw] = React.useReducer((count: number) => count + 1, 0);
    const [only, setOnly] = React.useState<PreviewRecord['action']>();
    React.useEffect(() => {
        const listening = model.onDidChange(redraw);
        return () => listening.dispose();
    }, [model]);
    const drop = (event: React.DragEvent): void => {
        const [file] = event.dataTransfer.files;
        if (file) {
            event.preventDefault();
            event.stopPropagation();
            void model.drop(file);
        }
    };
    const { preview } = model;
    return (
        <section
            className='erp-connect-mapping-preview'
            aria-label='Preview'
            onDragOver={event => event.dataTransfer.types.includes('Files') && event.preventDefault()}
            onDrop={drop}
        >
            <header>
                <h3>Preview</h3>
                <span className='erp-connect-preview-status' role='status'>
                    {preview && preview.failure === undefined ? previewLine(preview, model.progress) : ''}
                </span>
                {preview && <Counts preview={preview} isLive={model.isLive} only={only} setOnly={setOnly} />}
                <span className='erp-connect-preview-buttons'>
                    {model.file !== undefined && (
                        <button type='button' className='theia-button secondary' onClick={() => model.choose(undefined)}>
                            Newest File
                        </button>
                    )}
                    {chooseFile && (
                        <button type='button' className='theia-button secondary' onClick={() => chooseFile()}>
                            Choose File…
                        </button>
                    )}
                    <button
                        type='button'
                        className='theia-button secondary'
                        disabled={model.isComparing || !preview || preview.records.length === 0}
                        onClick={() => void model.compare()}
                    >
                        {model.isComparing ? 'Comparing …' : 'Compare with Invoiced'}
                    </button>
                </span>
            </header>
            {preview && <Body preview={preview} object={object} only={only} openProblem={openProblem} />}
        </section>
    );
}

interface CountsProps {
    readonly preview: Preview;
    readonly isLive: boolean;
    readonly only: PreviewRecord['action'] | undefined;
    setOnly(action: PreviewRecord['action'] | undefined): void;
}

function Counts({ preview, isLive, only, setOnly }: CountsProps): React.ReactElement {
    return (
        <span className='erp-connect-preview-counts' role='group' aria-label='Show only'>
            {actionCounts(preview, isLive ? preview.records : undefined).map(([action, count]) => (
                <button
                    key={action}
                    type='button'
                    className={`erp-connect-mapping-filter erp-connect-tone-${ACTION_WORDS[action].tone}`}
                    aria-pressed={only === action}
                    onClick={() => setOnly(only === action ? undefined : action)}
                >
                    {ACTION_WORDS[action].label}
                    <span className='erp-connect-filter-count'>{count.toLocaleString('en-US')}</span>
                </button>
            ))}
        </span>
    );
}

type BodyProps = Pick<PreviewPanelProps, 'object' | 'openProblem'> & Pick<CountsProps, 'preview' | 'only'>;

function Body({ preview, object, only, openProblem }: BodyProps): React.ReactElement {
    const { failure, problems, notes, records } = preview;
    const columns = React.useMemo(
        () =>
            recordColumns(
                records.flatMap(({ payload }) => (payload ? [payload] : [])),
                object === undefined ? undefined : findObject(object)
            ),
        [records, object]
    );
    if (failure !== undefined) {
        return <p className='erp-connect-preview-nothing'>{failure}</p>;
    }
    const shown = only === undefined ? records : records.filter(({ action }) => action === only);
    return (
        <div className='erp-connect-preview-records' tabIndex={0} role='region' aria-label='Records of the preview'>
            {[...problems, ...notes].map((problem, index) => (
                <PreviewProblem key={index} problem={problem} openProblem={openProblem} />
            ))}
            {records.length > 0 && (
                <table>
                    <thead>
                        <tr>
                            <th scope='col'>Outcome</th>
                            <th scope='col'>Rows</th>
                            {columns.map(({ path, label }) => (
                                <th key={path} scope='col' title={path}>
                                    {label}
                                </th>
                            ))}
                        </tr>
                    </thead>
                    <tbody>
                        {shown.map(record => (
                            <PreviewRecordRow
                                key={record.rows[0] ?? record.payload?.file?.toString()}
                                record={record}
                                columns={columns}
                                openProblem={openProblem}
                            />
                        ))}
                    </tbody>
                </table>
            )}
            {only !== undefined && shown.length === 0 && (
                <p className='erp-connect-preview-nothing'>None of the first {records.length} records.</p>
            )}
        </div>
    );
}
