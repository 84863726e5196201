import { findProperty } from '../invoiced/object-catalogue';
import { InvoicedObject } from '../invoiced/property';
import { foldText } from './fold-text';

/** A column that a person mapped before, in this or another mapping. */
export interface RememberedChoice {
    readonly header: string;
    readonly property: string;
}

/** What was chosen for each column: by its header, apart from case, signs and blanks; the last choice counts. */
export function rememberedProperties(
    headers: readonly string[],
    memory: readonly RememberedChoice[],
    object: InvoicedObject
): ReadonlyMap<number, string> {
    const byHeader = new Map(memory.map(({ header, property }) => [plain(header), property]));
    const chosen = new Map<number, string>();
    const taken = new Set<string>();
    headers.forEach((header, index) => {
        const property = byHeader.get(plain(header));
        if (plain(header) !== '' && property !== undefined && !taken.has(property) && findProperty(object, property)) {
            chosen.set(index, property);
            taken.add(property);
        }
    });
    return chosen;
}

function plain(header: string): string {
    return foldText(header)
        .replace(/[^\p{L}\p{N}#%]+/gu, ' ')
        .trim();
}
