/**
 * Words of one language by what they mean: one or several concepts, divided by blanks, and after the colon the words
 * and phrases that mean all of them together, divided by commas. Words are written as a native would; spellings
 * without diacritics, common endings and compounds are understood from these. A word under two meanings can be either.
 */
export interface VocabularyWords {
    /** ISO 639-1, or `technical` for names that systems use whatever their language. */
    readonly language: string;
    readonly words: Readonly<Record<string, string>>;
}
