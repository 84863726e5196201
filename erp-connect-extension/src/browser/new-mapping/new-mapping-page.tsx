import * as React from '@theia/core/shared/react';
import { ConnectionInfo } from '../../common/connections-protocol';
import { findObject } from '../../common/invoiced/object-catalogue';
import { ColumnsForm } from '../shared/columns-form';
import { absoluteFolder } from '../shared/file-path';
import { PreviewPanel } from '../shared/preview/preview-panel';
import { SaveFooter } from '../shared/save-footer';
import { FileNameSection } from './file-name-section';
import { filesOfKind } from './folder-files';
import { NewMappingModel } from './new-mapping-model';
import { SampleSection } from './sample-section';
import { SourceSection } from './source-section';
import { TargetSection } from './target-section';
import { UploadAnswers } from './upload-answers';
import { uploadComplaints } from './upload-complaints';

export interface NewMappingPageProps {
    readonly answers: UploadAnswers;
    readonly model: NewMappingModel;
    readonly connections: readonly ConnectionInfo[];
    /** Absolute path of the folder that gets the mapping. */
    readonly workspaceFolder: string;
    readonly isSaving: boolean;
    readonly columnsForm: ColumnsForm;
    addConnection(): void;
    browseFolder(): void;
    browseSample(): void;
    dropSample(data: DataTransfer): boolean;
    /** @param on whether it is to run from now on */
    save(on: boolean): void;
}

/** All questions about an upload on one page, with what comes of the answers. */
export function NewMappingPage(props: NewMappingPageProps): React.ReactElement {
    const { answers, model, connections } = props;
    const { sample } = model;
    const context = { connections: connections.map(({ name }) => name), ...(sample && { headers: sample.headers, rows: sample.rows }) };
    return (
        <form className='erp-connect-form' aria-label='New Mapping' onSubmit={event => event.preventDefault()}>
            <header>
                <h1>New Upload</h1>
                <p>Files that the ERP leaves in a folder are sent to Invoiced.</p>
            </header>
            {model.wasTakenUp && (
                <div className='erp-connect-banner' role='status'>
                    <span className='codicon codicon-history' aria-hidden='true' />
                    <span>This is what you began before. Go on, or start over.</span>
                </div>
            )}
            <SourceSection
                answers={answers}
                present={model.present}
                folderPath={absoluteFolder(props.workspaceFolder, answers.folder)}
                change={change => model.change(change)}
                changeFolder={folder => model.changeFolder(folder)}
                browse={props.browseFolder}
            />
            <TargetSection
                answers={answers}
                connections={connections}
                change={change => model.change(change)}
                addConnection={props.addConnection}
            />
            {answers.kind === 'spreadsheet' ? <Columns {...props} /> : <FileNames {...props} />}
            {answers.kind === 'spreadsheet' && sample && sample.failure === undefined && (
                <div className='erp-connect-form-section erp-connect-embedded-preview'>
                    <PreviewPanel model={model.preview} object={answers.object} />
                </div>
            )}
            <SaveFooter isSaving={props.isSaving} complaints={() => uploadComplaints(answers, context)} save={props.save}>
                <button type='button' className='theia-button secondary' disabled={props.isSaving} onClick={() => model.startOver()}>
                    Start Over
                </button>
            </SaveFooter>
        </form>
    );
}

function Columns({ model, columnsForm: ColumnsTable, browseSample, dropSample }: NewMappingPageProps): React.ReactElement {
    const { form, sample } = model;
    return (
        <SampleSection
            file={model.sampleFile}
            sample={sample}
            offered={filesOfKind(model.present, 'spreadsheet').map(({ name }) => model.pathOf(name))}
            choose={file => model.change({ sample: file })}
            browse={browseSample}
            drop={dropSample}
        >
            {form && sample && sample.failure === undefined && <ColumnsTable form={form} apply={model.apply} {...sample} />}
        </SampleSection>
    );
}

function FileNames({ answers, model }: NewMappingPageProps): React.ReactElement {
    return (
        <FileNameSection
            answers={answers}
            present={model.present}
            record={(findObject(answers.object)?.id ?? answers.object).replaceAll('_', ' ')}
            change={fileName => model.change({ fileName })}
        />
    );
}
