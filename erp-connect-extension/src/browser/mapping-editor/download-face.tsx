import * as React from '@theia/core/shared/react';
import { DownloadPreview } from '../../common/download-protocol';
import { MappingStatus } from '../../common/engine-protocol';
import { DownloadMapping } from '../../common/mapping/download';
import { arrivedAs } from '../shared/file-path';
import { fullTime, shortTime } from '../shared/point-in-time';
import { rowsText } from '../shared/preview/rows-text';
import { RowsTable } from '../shared/preview/rows-table';
import { runOutcome } from '../shared/run-outcome';
import { ScheduleTimes } from '../shared/schedule-times';

interface DownloadFaceProps {
    /** The last one that the text has said without a mistake. */
    readonly mapping: DownloadMapping;
    readonly preview: DownloadPreview | undefined;
    readonly isLoading: boolean;
    /** The form says when it runs; beside it, that would be there twice. */
    readonly isFormShown: boolean;
    /** What the engine knows of it; absent until it is saved. */
    readonly status: MappingStatus | undefined;
    runNow(): void;
    reload(): void;
}

/** When a download runs, what came of it last, and what its file would hold now. */
export function DownloadFace(props: DownloadFaceProps): React.ReactElement {
    const { mapping, preview, isLoading, isFormShown, status, runNow, reload } = props;
    const { schedule } = mapping.download;
    const lastRun = status?.lastRun && <LastRun run={status.lastRun} />;
    return (
        <section className='erp-connect-mapping-preview' aria-label='Preview'>
            <header>
                <h3>Preview</h3>
                <span className='erp-connect-preview-status' role='status'>
                    {isLoading ? 'Asking Invoiced …' : preview && preview.failure === undefined ? rowsText(preview, mapping.download) : ''}
                </span>
                <span className='erp-connect-preview-buttons'>
                    <button type='button' className='theia-button secondary' onClick={() => reload()}>
                        Refresh
                    </button>
                    <button
                        type='button'
                        className='theia-button'
                        disabled={!status || status.state === 'running'}
                        onClick={() => runNow()}
                    >
                        Run Now
                    </button>
                </span>
            </header>
            <div className='erp-connect-download-face'>
                <div>
                    {isFormShown && lastRun}
                    {preview?.failure !== undefined && <p className='erp-connect-preview-nothing'>{preview.failure}</p>}
                    {preview && preview.failure === undefined && <RowsTable preview={preview} />}
                </div>
                {!isFormShown && (
                    <aside className='erp-connect-next-runs' aria-label='Next runs'>
                        {schedule ? <ScheduleTimes schedule={schedule} /> : <p>It runs when you press Run Now, or by the command line.</p>}
                        {lastRun}
                    </aside>
                )}
            </div>
        </section>
    );
}

function LastRun({ run }: { readonly run: NonNullable<MappingStatus['lastRun']> }): React.ReactElement {
    return (
        <p className='erp-connect-last-run' title={`${fullTime(run.startedAt)}\n${run.file}`}>
            Last run {shortTime(run.finishedAt ?? run.startedAt)}: {arrivedAs(run.file)} {runOutcome(run)}
        </p>
    );
}
