import { MappingForm } from './mapping-form';

/**
 * The new form with the entries of the old one wherever they show the same, so that what is drawn already need not be
 * drawn again.
 */
export function withSameEntries(before: MappingForm | undefined, form: MappingForm): MappingForm {
    return before
        ? {
              ...form,
              properties: sameWhereEqual(before.properties, form.properties, ({ id }) => id),
              columns: sameWhereEqual(before.columns, form.columns, ({ index }) => index)
          }
        : form;
}

function sameWhereEqual<T>(before: readonly T[], now: readonly T[], keyOf: (entry: T) => string | number): readonly T[] {
    const known = new Map(before.map(entry => [keyOf(entry), entry]));
    const entries = now.map(entry => {
        const old = known.get(keyOf(entry));
        return old !== undefined && JSON.stringify(old) === JSON.stringify(entry) ? old : entry;
    });
    return entries.length === before.length && entries.every((entry, index) => entry === before[index]) ? before : entries;
}
