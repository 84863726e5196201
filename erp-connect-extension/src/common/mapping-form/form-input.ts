import { MappingContext } from '../mapping/mapping-context';
import { ColumnMatch } from '../matching/column-matching';

/** What the form knows beside the text. */
export interface FormInput extends MappingContext {
    /** What automatic matching says of the sample. */
    readonly matches?: readonly ColumnMatch[];
}
