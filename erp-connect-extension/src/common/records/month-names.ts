const LANGUAGES = ['en', 'en-GB', 'de', 'de-AT', 'fr', 'es', 'it', 'nl', 'pt', 'sv', 'da', 'nb', 'pl', 'cs', 'fi', 'ro', 'hu'];
/** What ERPs print and no language data has. */
const ABBREVIATIONS: readonly (readonly [string, number])[] = [
    ['mrz', 3],
    ['sept', 9]
];

let months: ReadonlyMap<string, number> | undefined;

/** The month (1 to 12) that a full or shortened name means in the languages of our users, or `undefined`. */
export function monthOfName(name: string): number | undefined {
    months ??= namesOfMonths();
    return months.get(fold(name));
}

// The names come from the ICU data that every runtime carries, so there is no table of ours to be wrong in.
function namesOfMonths(): ReadonlyMap<string, number> {
    const names = collect(LANGUAGES.flatMap(language => [...monthsIn(language, 'short'), ...monthsIn(language, 'long')]));
    // Many ERPs cut names after three letters, whatever the language says; what a language says goes first.
    const cut = collect([...names].filter(([name]) => name.length > 3).map(([name, month]) => [name.slice(0, 3), month]));
    return new Map([...cut, ...names, ...ABBREVIATIONS]);
}

/** A name that means two months in two languages proves nothing and is left out. */
function collect(entries: readonly (readonly [string, number])[]): Map<string, number> {
    const names = new Map<string, number>();
    const clashes = new Set<string>();
    for (const [name, month] of entries) {
        if (names.has(name) && names.get(name) !== month) {
            clashes.add(name);
        }
        names.set(name, month);
    }
    clashes.forEach(name => names.delete(name));
    return names;
}

/** Names within a date and names that stand alone: some languages inflect them. */
function* monthsIn(language: string, style: 'long' | 'short'): Generator<readonly [string, number]> {
    for (const day of ['numeric', undefined] as const) {
        const format = new Intl.DateTimeFormat(language, { month: style, day, timeZone: 'UTC' });
        for (let month = 1; month <= 12; month++) {
            const parts = format.formatToParts(Date.UTC(2024, month - 1, 1));
            const name = fold(parts.find(part => part.type === 'month')?.value ?? '');
            if (name.length >= 3 && !/\d/.test(name)) {
                yield [name, month];
            }
        }
    }
}

function fold(name: string): string {
    return name
        .normalize('NFD')
        .replace(/[\p{M}.]/gu, '')
        .trim()
        .toLowerCase();
}
