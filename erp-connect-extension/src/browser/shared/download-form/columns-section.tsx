import * as React from '@theia/core/shared/react';
import { DownloadField } from '../../../common/invoiced/download-field';
import {
    changedColumn,
    ChosenColumn,
    movedColumn,
    placedColumn,
    withColumn,
    withoutColumn,
    withoutField
} from '../../../common/download-form/chosen-columns';
import { ColumnActions } from './column-actions';
import { ColumnList } from './column-list';
import { FieldList } from './field-list';
import { Section } from '../form-parts';

interface ColumnsSectionProps {
    readonly columns: readonly ChosenColumn[];
    readonly fields: readonly DownloadField[];
    /** What the records are called. */
    readonly own: string;
    /** What is wrong with the column that has this index. */
    problemsAt?(index: number): React.ReactNode;
    change(columns: readonly ChosenColumn[]): void;
}

/** Which fields become columns, in which order and under which headers. */
export function ColumnsSection({ columns, fields, own, problemsAt, change }: ColumnsSectionProps): React.ReactElement {
    const chosen = columns.flatMap(({ field }) => field ?? []);
    const fieldOf = (id: string | undefined): DownloadField | undefined => fields.find(field => field.id === id);
    const withField = (id: string): readonly ChosenColumn[] => withColumn(columns, { header: fieldOf(id)?.label ?? id, field: id });
    const actions: ColumnActions = {
        change: (key, changes) => change(changedColumn(columns, key, changes)),
        remove: key => change(withoutColumn(columns, key)),
        move: (key, to) => change(movedColumn(columns, key, to)),
        addValue: () => change(withColumn(columns, { header: 'Fixed value', value: '' })),
        drop: (dragged, before) => {
            const isNew = 'field' in dragged && !chosen.includes(dragged.field);
            const more = isNew ? withField(dragged.field) : columns;
            const key = 'field' in dragged ? more.find(({ field }) => field === dragged.field)?.key : dragged.key;
            change(key === undefined ? more : placedColumn(more, key, before));
        }
    };
    return (
        <Section title='Columns' note='Check a field to add it; drag columns, or press Alt with an arrow key, to bring them into order.'>
            <div className='erp-connect-panes'>
                <FieldList
                    fields={fields}
                    own={own}
                    chosen={chosen}
                    toggle={({ id }) => change(chosen.includes(id) ? withoutField(columns, id) : withField(id))}
                />
                <ColumnList columns={columns} fieldOf={({ field }) => fieldOf(field)} problemsAt={problemsAt} actions={actions} />
            </div>
        </Section>
    );
}
