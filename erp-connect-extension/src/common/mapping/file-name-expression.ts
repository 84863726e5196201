import { NumberFinder, PatternProblem } from './number-finder';

// Each repetition multiplies the ways in which a name of 255 characters can be tried: three take some 30 ms at the
// worst, four some seconds.
const MOST_REPETITIONS = 3;

/** Compiles a regular expression between slashes whose group `number` takes the number. The whole name must match. */
export function compileNameExpression(text: string): NumberFinder | PatternProblem {
    const [, source, flags] = /^\/(.*)\/([a-z]*)$/su.exec(text) ?? [];
    if (source === undefined) {
        return { problem: 'A regular expression stands between two slashes; the second one is missing.' };
    }
    if (/[^iu]/.test(flags)) {
        return { problem: `"${flags}" behind the second slash means nothing here. Possible are i and u; letter case never matters.` };
    }
    const allFlags = [...new Set(`i${flags}`)].join('');
    let expression: RegExp;
    try {
        expression = new RegExp(`^(?:${source})$`, allFlags);
    } catch (error) {
        return { problem: `The regular expression is wrong: ${reasonOf(error as Error)}.` };
    }
    // With an empty alternative it matches anything, and the groups it has show themselves.
    const groups = new RegExp(`${source}|`, allFlags).exec('')?.groups ?? {};
    if (!Object.hasOwn(groups, 'number')) {
        return { problem: 'The regular expression needs a group for the number: (?<number>…).' };
    }
    const danger = dangerOf(source);
    return danger ? { problem: danger } : name => expression.exec(name)?.groups?.number;
}

interface OpenGroup {
    /** Whether it can match one text in several ways. */
    isLoose: boolean;
}

/**
 * Why an expression may take ages over some name. What is repeated must match in one way only: `(\w+)+` tries out
 * more ways than there are atoms in the world before it gives up on forty letters.
 */
function dangerOf(source: string): string | undefined {
    const open: OpenGroup[] = [{ isLoose: false }];
    let closed: OpenGroup | undefined;
    let repetitions = 0;
    const tokens = source.matchAll(/\\[^]|\[(?:\\[^]|[^\]\\])*\]|\((?:\?(?:<?[=!]|:|<[^>]*>))?|\)|\||(?:[*+?]|\{\d+(?:,\d*)?\})\??|[^]/gu);
    for (const [token] of tokens) {
        const around = open[open.length - 1];
        const group = closed;
        closed = undefined;
        if (token.startsWith('(')) {
            open.push({ isLoose: false });
        } else if (token === ')') {
            closed = open.length > 1 ? open.pop() : undefined;
            open[open.length - 1].isLoose ||= closed?.isLoose === true;
        } else if (token === '|') {
            around.isLoose = true;
        } else if (/^(?:[*+?]|\{\d)/.test(token)) {
            const { least, most } = rangeOf(token);
            if (group?.isLoose && most > 1) {
                return 'The regular expression could take for ever: a group that is repeated must not have *, +, ? or | in it.';
            }
            around.isLoose ||= least !== most;
            repetitions += least !== most && most > 1 ? 1 : 0;
        }
    }
    return repetitions > MOST_REPETITIONS
        ? `The regular expression has more than ${MOST_REPETITIONS} repetitions (* or +): it could take very long. Say it more simply, or as a template like {*}_{number}_{*}.*`
        : undefined;
}

function rangeOf(quantifier: string): { least: number; most: number } {
    switch (quantifier[0]) {
        case '*':
            return { least: 0, most: Number.POSITIVE_INFINITY };
        case '+':
            return { least: 1, most: Number.POSITIVE_INFINITY };
        case '?':
            return { least: 0, most: 1 };
        default: {
            const [, least, comma, most] = /^\{(\d+)(,?)(\d*)/.exec(quantifier) ?? [];
            return { least: Number(least), most: comma === '' ? Number(least) : most === '' ? Number.POSITIVE_INFINITY : Number(most) };
        }
    }
}

/** The engine repeats the whole expression in its message; what is wrong with it comes last. */
function reasonOf({ message }: Error): string {
    return message.split(': ').pop() ?? message;
}
