import * as React from '@theia/core/shared/react';
import { ColumnsFormProps } from '../shared/columns-form';
import { TableBody } from './columns-page';
import { formActions } from './form-actions';
import { FormProblems } from './form-problems';

/** The part of the form that says which column fills which property, for a text that is in no editor. */
export function EmbeddedColumns({ form, file, headers, rows, apply }: ColumnsFormProps): React.ReactElement {
    // The same actions at each drawing, so that rows that show the same are not drawn again.
    const actions = React.useMemo(() => formActions({ apply, surroundings: { headers } }), [apply, headers]);
    return (
        <div className='erp-connect-mapping-form erp-connect-embedded-columns'>
            <FormProblems form={form} actions={actions} />
            <TableBody form={form} surroundings={{ file, headers, rows, connections: [] }} actions={actions} />
        </div>
    );
}
