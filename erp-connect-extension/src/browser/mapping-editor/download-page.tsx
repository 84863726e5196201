import * as React from '@theia/core/shared/react';
import { exampleName } from '../../common/download-form/example-name';
import { JsonPath } from '../../common/mapping/document-tree';
import { MappingForm } from '../../common/mapping-form/mapping-form';
import { ColumnsSection } from '../shared/download-form/columns-section';
import { DestinationSection } from '../shared/download-form/destination-section';
import { FilterSection } from '../shared/download-form/filter-section';
import { ScheduleSection } from '../shared/download-form/schedule-section';
import { absoluteFolder } from '../shared/file-path';
import { TellsWhenDone } from '../shared/text-input';
import { DownloadFormModel } from './download-form-model';
import { FormActions } from './form-actions';
import { FormProblems } from './form-problems';
import { ProblemLine } from './problem-line';
import { SettingsCard } from './settings-card';

interface DownloadPageProps {
    readonly form: MappingForm;
    readonly model: DownloadFormModel;
    readonly connections: readonly string[];
    /** Absolute path of the folder that has the mapping. */
    readonly folder: string;
    readonly actions: FormActions;
    browse(): void;
}

/** The form of a download: its settings, the columns of its file, which records it has, when it is made and where it goes. */
export function DownloadPage({ form, model, connections, folder, actions, browse }: DownloadPageProps): React.ReactElement | null {
    useChanges(model);
    const { columns, schedule, computerZone, account } = model;
    if (!model.form) {
        return null;
    }
    const { object, filter, destination } = model.form;
    const name = typeof form.members.name === 'string' ? form.members.name : '';
    const inSections = form.problems.filter(({ path }) => isInSection(path, object !== undefined));
    const problemsAt = (...place: JsonPath): React.ReactNode =>
        inSections
            .filter(({ path }) => place.every((key, index) => path[index + 1] === key))
            .map(problem => <ProblemLine key={problem.text} problem={problem} fix={actions.fix} />);
    return (
        <TellsWhenDone.Provider value={true}>
            <SettingsCard form={form} connections={connections} actions={actions} />
            <FormProblems form={form} actions={actions} elsewhere={inSections} />
            <div className='erp-connect-form erp-connect-download-form'>
                <ColumnsSection
                    columns={columns}
                    fields={object ? account.fields(object.id) : []}
                    own={object?.label ?? ''}
                    problemsAt={index => problemsAt('columns', index)}
                    change={after => model.changeColumns(after)}
                />
                {object && (
                    <FilterSection
                        key={object.id}
                        filter={filter}
                        filters={account.filters(object.id)}
                        records={object.label}
                        problems={problemsAt('filter')}
                        change={after => model.changeFilter(after)}
                    />
                )}
                <ScheduleSection schedule={schedule} computerZone={computerZone} change={change => model.changeSchedule(change)} />
                <DestinationSection
                    destination={destination}
                    exampleName={exampleName({ name, schedule, destination }, Date.now())}
                    folderPath={absoluteFolder(folder, destination.folder)}
                    problems={problemsAt('destination')}
                    change={change => model.changeDestination(change)}
                    browse={browse}
                />
            </div>
        </TellsWhenDone.Provider>
    );
}

/** Whether a problem stands where it can be mended. What is wrong with a schedule is said beside its next runs as well. */
function isInSection([, part, place]: JsonPath, hasFilter: boolean): boolean {
    return part === 'columns' ? typeof place === 'number' : part === 'destination' || (part === 'filter' && hasFilter);
}

/** Draws again in the same moment: a box that is checked is checked, however long the text takes to be shown elsewhere. */
function useChanges({ onDidChange }: DownloadFormModel): void {
    const [, redraw] = React.useReducer((count: number) => count + 1, 0);
    React.useEffect(() => {
        const listener = onDidChange(() => redraw());
        return () => listener.dispose();
    }, [onDidChange]);
}
