import * as React from '@theia/core/shared/react';
import { ConnectionInfo } from '../../common/connections-protocol';
import { absoluteFolder } from '../shared/file-path';
import { SaveFooter } from '../shared/save-footer';
import { BasicsSection } from './basics-section';
import { ColumnsSection } from '../shared/download-form/columns-section';
import { DestinationSection } from '../shared/download-form/destination-section';
import { complaintsAbout } from './complaints';
import { downloadChoices, whyNoChanges } from '../../common/download-form/download-choices';
import { DownloadDraft, downloadOf } from './download-draft';
import { exampleName } from '../../common/download-form/example-name';
import { FilterSection } from '../shared/download-form/filter-section';
import { NewDownloadModel } from './new-download-model';
import { PreviewSection } from './preview-section';
import { ScheduleSection } from '../shared/download-form/schedule-section';
import { usualName } from './usual-name';

export interface NewDownloadPageProps {
    readonly draft: DownloadDraft;
    readonly model: NewDownloadModel;
    readonly connections: readonly ConnectionInfo[];
    /** Absolute path of the folder that gets the mapping. */
    readonly workspaceFolder: string;
    readonly isSaving: boolean;
    addConnection(): void;
    browse(): void;
    /** @param on whether it is to run from now on */
    save(on: boolean): void;
}

/** All questions about a download on one page, with what comes of the answers. */
export function NewDownloadPage(props: NewDownloadPageProps): React.ReactElement {
    const { draft, model, workspaceFolder } = props;
    const { schedule, destination } = draft;
    const records = downloadChoices().find(({ value }) => value === draft.object)?.label ?? '';
    return (
        <form className='erp-connect-form' aria-label='New Download' onSubmit={event => event.preventDefault()}>
            <header>
                <h1>New Download</h1>
                <p>Records from Invoiced become a file that the ERP picks up.</p>
            </header>
            <BasicsSection
                draft={draft}
                usualName={usualName(draft)}
                connections={props.connections}
                objects={downloadChoices()}
                noChanges={whyNoChanges(draft.object)}
                change={change => model.change(change)}
                changeObject={object => model.changeObject(object)}
                addConnection={props.addConnection}
            />
            <ColumnsSection columns={draft.columns} fields={model.fields} own={records} change={columns => model.change({ columns })} />
            <FilterSection
                key={draft.object}
                filter={draft.filter ?? []}
                filters={model.filters}
                records={records}
                change={filter => model.change({ filter })}
            />
            <PreviewSection
                preview={model.preview}
                isLoading={model.previews.isLoading}
                missing={
                    draft.connection === undefined
                        ? 'Add a connection to see what is in the account.'
                        : draft.columns.length === 0
                          ? 'Choose at least one field to see rows.'
                          : undefined
                }
                download={downloadOf(draft)}
                reload={() => model.reloadPreview()}
            />
            <ScheduleSection
                schedule={schedule}
                computerZone={model.computerZone}
                change={change => model.change({ schedule: { ...schedule, ...change } })}
            />
            <DestinationSection
                destination={destination}
                exampleName={exampleName({ name: draft.name ?? usualName(draft), schedule, destination }, Date.now())}
                folderPath={absoluteFolder(workspaceFolder, destination.folder)}
                change={change => model.change({ destination: { ...destination, ...change } })}
                browse={props.browse}
            />
            <SaveFooter isSaving={props.isSaving} complaints={() => complaintsAbout(draft)} save={props.save} />
        </form>
    );
}
