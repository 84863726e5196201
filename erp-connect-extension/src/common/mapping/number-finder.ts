/** Finds the number in a normalised file name that is not too long. */
export type NumberFinder = (name: string) => string | undefined;

/** Why a pattern of file names cannot be used, as a sentence. */
export interface PatternProblem {
    readonly problem: string;
}
