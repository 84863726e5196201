import * as React from '@theia/core/shared/react';
import { isColumnFound, isFound, passes, PropertyFilter } from '../../common/mapping-form/entry-filter';
import { BrokenText, MappingForm } from '../../common/mapping-form/mapping-form';
import { FilterBar } from './filter-bar';
import { FormActions } from './form-actions';
import { FormSurroundings } from './mapping-form-model';
import { FormProblems } from './form-problems';
import { PropertyList } from './property-list';
import { SampleColumns } from './sample-columns';
import { SettingsCard } from './settings-card';

interface ColumnsPageProps {
    readonly form: MappingForm | undefined;
    readonly broken: BrokenText | undefined;
    readonly surroundings: FormSurroundings;
    readonly actions: FormActions;
    /** The form of a mapping that downloads. */
    download(form: MappingForm): React.ReactNode;
    /** Called whenever the page has been drawn. */
    drawn(): void;
}

/** The form. While the text is broken it shows what was there before, and takes nothing. */
export function ColumnsPage({ form, broken, drawn, ...more }: ColumnsPageProps): React.ReactElement {
    React.useEffect(drawn);
    return (
        <div className='erp-connect-mapping-page'>
            {broken && (
                <div className='erp-connect-banner' role='status'>
                    <span className='codicon codicon-edit' aria-hidden='true' />
                    <span>{`Line ${broken.line}: ${broken.text} The form follows as soon as the text is right again.`}</span>
                </div>
            )}
            {form && (
                <Inert isInert={broken !== undefined}>
                    <FormBody form={form} {...more} />
                </Inert>
            )}
        </div>
    );
}

/** React of this version does not know the attribute. */
function Inert({ isInert, children }: { readonly isInert: boolean; readonly children: React.ReactNode }): React.ReactElement {
    const node = React.useRef<HTMLDivElement>(null);
    React.useLayoutEffect(() => {
        node.current?.toggleAttribute('inert', isInert);
    }, [isInert]);
    return (
        <div ref={node} className='erp-connect-mapping-body'>
            {children}
        </div>
    );
}

type FormBodyProps = Omit<ColumnsPageProps, 'broken' | 'form' | 'drawn'> & { readonly form: MappingForm };

function FormBody({ download, ...props }: FormBodyProps): React.ReactElement {
    const { form, surroundings, actions } = props;
    return form.direction === 'download' ? (
        <>{download(form)}</>
    ) : (
        <>
            <SettingsCard form={form} connections={surroundings.connections} actions={actions} />
            <FormProblems form={form} actions={actions} />
            {(form.kind ?? 'spreadsheet') === 'spreadsheet' && <TableBody {...props} />}
        </>
    );
}

/** Properties and columns of tables, with what narrows them down. */
export function TableBody({ form, surroundings, actions }: Omit<FormBodyProps, 'download'>): React.ReactElement {
    const [search, setSearch] = React.useState('');
    const [filter, setFilter] = React.useState<PropertyFilter>('all');
    const showAll = (): void => {
        setSearch('');
        setFilter('all');
    };
    return (
        <>
            <FilterBar form={form} search={search} filter={filter} changeSearch={setSearch} changeFilter={setFilter} actions={actions} />
            <div className='erp-connect-mapping-panes'>
                <PropertyList
                    form={form}
                    entries={form.properties.filter(entry => passes(entry, filter) && isFound(entry, search))}
                    rows={surroundings.rows}
                    actions={actions}
                    showAll={showAll}
                />
                <SampleColumns
                    form={form}
                    columns={form.columns.filter(column => isColumnFound(column, search))}
                    file={surroundings.file}
                    rows={surroundings.rows.length}
                    actions={actions}
                />
            </div>
        </>
    );
}
