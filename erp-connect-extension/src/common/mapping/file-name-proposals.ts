import { compileFileName, isPatternProblem } from './file-name-pattern';

/** A pattern that file names at hand suggest. */
export interface FileNameProposal {
    /** What `fileName` of a mapping may be. */
    readonly pattern: string;
    /** How many of the names it finds a number in. */
    readonly fits: number;
    /** One of them, with its number. */
    readonly example?: { readonly name: string; readonly number: string };
}

/** What may stand between the number and the rest of a name. */
const SEPARATORS = ['_', ' ', '-', '.'];
const MOST_PROPOSALS = 5;
/** Longest number Invoiced stores. */
const LONGEST_NUMBER = 32;

/**
 * Patterns that say where the number of a record stands in the names of files, the likeliest first.
 * @param names of files in one folder; may be empty
 * @param ending what the names end with where there are none to look at, e.g. `.pdf` or `.*`
 */
export function proposeFileNames(names: readonly string[], ending: string): readonly FileNameProposal[] {
    const end = commonEnding(names) ?? ending;
    const proposals = templates(names, end)
        .map(pattern => judge(pattern, names))
        .filter(({ fits }) => fits > 0 || names.length === 0);
    // A stable sort: of patterns that fit equally well, the simpler one stays first.
    return proposals.sort((left, right) => right.fits - left.fits).slice(0, MOST_PROPOSALS);
}

function templates(names: readonly string[], end: string): readonly string[] {
    const used = names.length === 0 ? ['_'] : SEPARATORS.filter(separator => names.some(name => stem(name).includes(separator)));
    const beginnings = ['', ...commonBeginnings(names.filter(name => /\d/.test(name)))];
    const all = [
        ...beginnings.flatMap(beginning => [
            `${beginning}{number}${end}`,
            ...used.map(separator => `${beginning}{number}${separator}*${end}`)
        ]),
        ...used.map(separator => `*${separator}{number}${end}`)
    ];
    return [...new Set(all)].filter(pattern => !/[{}*?]/.test(pattern.replace('{number}', '').replace('*', '').replace(/\.\*$/, '')));
}

/** Counts names whose number looks like one: short, without blanks, with a digit, and not many files for each. */
function judge(pattern: string, names: readonly string[]): FileNameProposal {
    const compiled = compileFileName(pattern);
    const found = names.flatMap(name => {
        const number = isPatternProblem(compiled) ? undefined : compiled.numberOf(name);
        return number !== undefined && looksLikeNumber(number) ? [{ name, number }] : [];
    });
    const isOneForAll = found.length > 1 && new Set(found.map(({ number }) => number)).size === 1;
    return isOneForAll ? { pattern, fits: 0 } : { pattern, fits: found.length, example: found[0] };
}

function looksLikeNumber(text: string): boolean {
    return text.length <= LONGEST_NUMBER && /\d/.test(text) && /^[\p{L}\p{N}][\p{L}\p{N}./-]*$/u.test(text);
}

/** What all names begin with that may hold a number, up to a separator and up to the first digit: `INV-` of `INV-1001.pdf`. */
function commonBeginnings(names: readonly string[]): readonly string[] {
    const first = names[0] ?? '';
    let length = 0;
    while (length < first.length && names.every(name => name[length] === first[length])) {
        length++;
    }
    const shared = /^\D*/.exec(first.slice(0, length))?.[0] ?? '';
    const upToSeparator = shared.replace(/[^_ .-]*$/, '');
    return [...new Set([upToSeparator, shared])].filter(beginning => beginning !== '');
}

function commonEnding(names: readonly string[]): string | undefined {
    const endings = new Set(names.map(name => /\.[^.]+$/.exec(name)?.[0].toLowerCase() ?? ''));
    const [ending] = endings;
    return endings.size === 1 && ending !== '' ? ending : names.length > 0 ? '.*' : undefined;
}

function stem(name: string): string {
    return name.replace(/\.[^.]+$/, '');
}
