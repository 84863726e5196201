import { NumberFinder, PatternProblem } from './number-finder';

/** Takes any text; the number has at least one sign. */
interface Gap {
    readonly gap: 'number' | 'any';
}

/** Signs as they stand in the name; `undefined` is any one sign. */
interface Run {
    readonly signs: readonly (string | undefined)[];
}

type Part = Gap | Run;

const HINT = 'Possible are {number}, {*}, * and ?.';

/**
 * Compiles a template of a file name: `{number}` takes the number, up to the text that follows it; `{*}` and `*` take
 * any text, `?` one sign. Matching takes time in proportion to the name, whatever the template.
 */
export function compileNameTemplate(template: string): NumberFinder | PatternProblem {
    if (/[\\/]/.test(template)) {
        return { problem: 'The pattern is for the file name only; the folder is said in "folder".' };
    }
    const parts = partsOf(template);
    if ('problem' in parts) {
        return parts;
    }
    const numbers = parts.filter(part => isGap(part) && part.gap === 'number').length;
    if (numbers !== 1) {
        return {
            problem:
                numbers === 0
                    ? 'The pattern does not say where the number stands: {number} is missing.'
                    : 'The pattern has {number} more than once.'
        };
    }
    if (parts.some((part, index) => isGap(part) && isGap(parts[index + 1]))) {
        return { problem: 'Where {number} ends and the "*" beside it begins, nobody can tell: a text must stand between them.' };
    }
    return name => findNumber(parts, [...name]);
}

function partsOf(template: string): readonly Part[] | PatternProblem {
    const parts: Part[] = [];
    for (const [token] of template.matchAll(/\{[^{}]*\}|\*|\?|[^]/gu)) {
        const last = parts.at(-1);
        if (token === '*' || token === '{*}') {
            if (!(last && isGap(last) && last.gap === 'any')) {
                parts.push({ gap: 'any' });
            }
        } else if (token === '{number}') {
            parts.push({ gap: 'number' });
        } else if (/^[{}]/.test(token)) {
            return { problem: `${token.length > 1 ? `"${token}" means nothing here` : `The "${token}" has no partner`}. ${HINT}` };
        } else {
            const sign = token === '?' ? undefined : fold(token);
            if (last && !isGap(last)) {
                parts[parts.length - 1] = { signs: [...last.signs, sign] };
            } else {
                parts.push({ signs: [sign] });
            }
        }
    }
    return parts;
}

/**
 * Each run is taken where it stands first behind the one before, and the last one at the end of the name. Where a
 * name matches at all, it matches so, because an earlier place leaves more room for the rest.
 */
function findNumber(parts: readonly Part[], name: readonly string[]): string | undefined {
    const folded = name.map(fold);
    let position = 0;
    let number: string | undefined;
    for (let index = 0; index < parts.length; index++) {
        const part = parts[index];
        if (!isGap(part)) {
            // Only a run at the very beginning has no gap before it.
            if (!standsAt(part, folded, 0)) {
                return undefined;
            }
            position = part.signs.length;
            continue;
        }
        const run = parts[index + 1] as Run | undefined;
        const end = endOfGap(part, run, folded, position, index + 2 >= parts.length);
        if (end === undefined) {
            return undefined;
        }
        number = part.gap === 'number' ? name.slice(position, end).join('') : number;
        position = end + (run?.signs.length ?? 0);
        index++;
    }
    return position === name.length ? number : undefined;
}

function endOfGap({ gap }: Gap, run: Run | undefined, name: readonly string[], start: number, isLast: boolean): number | undefined {
    const earliest = start + (gap === 'number' ? 1 : 0);
    const latest = name.length - (run?.signs.length ?? 0);
    for (let end = isLast ? Math.max(earliest, latest) : earliest; end <= latest; end++) {
        if (!run || standsAt(run, name, end)) {
            return end;
        }
    }
    return undefined;
}

function standsAt({ signs }: Run, name: readonly string[], position: number): boolean {
    return position + signs.length <= name.length && signs.every((sign, offset) => sign === undefined || sign === name[position + offset]);
}

function isGap(part: Part | undefined): part is Gap {
    return part !== undefined && 'gap' in part;
}

/** Sign by sign, so that a name stays as long as it is: some capitals become two small letters. */
function fold(sign: string): string {
    return sign.toLowerCase();
}
