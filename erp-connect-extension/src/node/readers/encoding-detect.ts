import { EncodingGuess, guessEncoding } from './encoding-guess';
import { TextProbe } from './text-probe';

/** Finds the encoding of a file from a look at all of its bytes. */
export function findEncoding(probe: TextProbe): EncodingGuess {
    const certain = byteOrderMark(probe.head) ?? zeroBytePattern(probe.head) ?? (probe.isUtf8 ? 'utf-8' : undefined);
    return certain === undefined ? guessEncoding(probe) : { encoding: certain };
}

/** The encoding that a byte order mark at the start of a file names. */
export function byteOrderMark(head: Buffer): string | undefined {
    const start = head.toString('hex', 0, 4);
    if (start.startsWith('efbbbf')) {
        return 'utf-8';
    }
    if (start === 'fffe0000') {
        return 'utf-32le';
    }
    if (start.startsWith('fffe')) {
        return 'utf-16le';
    }
    if (start.startsWith('feff')) {
        return 'utf-16be';
    }
    return start === '84319533' ? 'gb18030' : undefined;
}

/** UTF-16 without a mark: in a table most characters are ASCII, so that every other byte is zero. */
export function zeroBytePattern(head: Buffer): string | undefined {
    const length = Math.min(head.length, 4096);
    const zeros = [0, 0];
    for (let index = 0; index < length; index++) {
        if (head[index] === 0) {
            zeros[index % 2] += 1;
        }
    }
    const half = length / 2;
    if (zeros[1] > half * 0.4 && zeros[0] < half * 0.05) {
        return 'utf-16le';
    }
    return zeros[0] > half * 0.4 && zeros[1] < half * 0.05 ? 'utf-16be' : undefined;
}
