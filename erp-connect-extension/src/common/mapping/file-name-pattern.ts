import { compileNameExpression } from './file-name-expression';
import { compileNameTemplate } from './file-name-template';
import { PatternProblem } from './number-finder';

/** Longest file name that is looked at, in characters: no file system in use has longer ones. */
export const LONGEST_NAME = 255;

/** Says which document a file belongs to, by its name. */
export interface FileNamePattern {
    /** The pattern as the mapping has it. */
    readonly text: string;
    /**
     * The number in a file name (without folder), as it is written there; `undefined` where the whole name does not
     * match. Letter case means nothing, and neither does how accents are encoded: what one computer writes as one
     * sign, another writes as a letter and its accent.
     */
    numberOf(name: string): string | undefined;
}

/**
 * Reads the `fileName` of a mapping: a template such as `{number}_{*}.*`, or a regular expression between slashes
 * with a named group, such as `/^(?<number>\d+)_.*$/`. Never throws, whatever the text.
 */
export function compileFileName(text: string): FileNamePattern | PatternProblem {
    const finder = text.startsWith('/') ? compileNameExpression(text.normalize('NFC')) : compileNameTemplate(text.normalize('NFC'));
    if (typeof finder !== 'function') {
        return finder;
    }
    return {
        text,
        numberOf: name => {
            const number = name.length > LONGEST_NAME ? undefined : finder(name.normalize('NFC'))?.trim();
            return number === '' ? undefined : number;
        }
    };
}

export function isPatternProblem(compiled: FileNamePattern | PatternProblem): compiled is PatternProblem {
    return 'problem' in compiled;
}
