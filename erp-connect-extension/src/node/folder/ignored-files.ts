import picomatch from 'picomatch';

const IGNORED = [/^~\$/, /^\.~lock/, /^\./, /\.tmp$/i, /\.part$/i, /\.crdownload$/i];
const REFUSED = /\.refused\.csv$/i;
const COPY = /\.\d+$/;

/** Whether a file name is one that programs use for a moment and nobody means to upload. */
export function isPassing(name: string): boolean {
    return IGNORED.some(pattern => pattern.test(name));
}

/**
 * Tells which file names of a folder belong to a mapping. The letter case of names means nothing to the people who
 * write globs, nor does how accents are encoded: some computers write `é` as one sign, others as two. A mended refused file belongs to the mapping of the file it came from, whatever its ending.
 */
export function fileMatcher(glob: string, endings: readonly string[]): (name: string) => boolean {
    const matches = picomatch(glob.normalize('NFC'), { nocase: true, dot: false });
    return given => {
        const name = given.normalize('NFC');
        if (isPassing(name)) {
            return false;
        }
        const stem = name.replace(REFUSED, '');
        const stems = stem === name ? [] : [stem, stem.replace(COPY, '')];
        return matches(name) || stems.some(each => endings.some(ending => matches(`${each}.${ending}`)));
    };
}
