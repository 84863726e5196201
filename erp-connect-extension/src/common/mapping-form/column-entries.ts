import { indexToLetter } from '../mapping/columns';
import { sampleValues, sampleWidth } from '../mapping/sample-column';
import { ColumnEntry } from './column-entry';
import { FormInput } from './form-input';
import { PropertyEntry } from './property-entry';

/** The columns of the sample, each with the properties that read it. */
export function columnEntries(properties: readonly PropertyEntry[], input: FormInput): readonly ColumnEntry[] {
    const { headers = [] } = input;
    return Array.from({ length: sampleWidth(input) }, (_, index) => {
        const header = (headers[index] ?? '').trim();
        return {
            index,
            letter: indexToLetter(index),
            header,
            samples: sampleValues(index, input),
            uses: properties.filter(entry => entry.sampleIndex === index || readsInExpression(entry, header)).map(({ label }) => label)
        };
    });
}

/** Headers that are no plain words stand in backquotes, so a word of its own or the quoted text is a use. */
function readsInExpression({ value: { expression } }: PropertyEntry, header: string): boolean {
    if (expression === undefined || header === '') {
        return false;
    }
    return expression.includes(`\`${header}\``) || expression.split(/[^\p{L}\p{N}_]+/u).includes(header);
}
