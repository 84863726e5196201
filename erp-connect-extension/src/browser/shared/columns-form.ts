import * as React from '@theia/core/shared/react';
import { MappingForm } from '../../common/mapping-form/mapping-form';
import { TextEdit } from '../../common/mapping/text-range';

export interface ColumnsFormProps {
    readonly form: MappingForm;
    /** Absolute path of the sample. */
    readonly file: string | undefined;
    readonly headers: readonly string[];
    readonly rows: readonly (readonly string[])[];
    /** Changes the text that the form was made of. The same function at each drawing. */
    apply(edits: (text: string) => readonly TextEdit[]): void;
}

/** Properties and columns of a mapping, as its editor shows them, for pages beside it. */
export const ColumnsForm = Symbol('ColumnsForm');
export type ColumnsForm = React.ComponentType<ColumnsFormProps>;
