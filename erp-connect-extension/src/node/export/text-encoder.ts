import { decode, encode } from 'iconv-lite';
import { decoderName, isKnownEncoding } from '../readers/encoding-names';
import { lackingCharacters, unknownEncoding } from './write-refused';

type Encoding = Parameters<typeof encode>[1];

const MARK = '\uFEFF';
const MOST_NAMED = 5;

/** Turns text into bytes, and refuses what an encoding lacks: a “?” in a name is a loss that nobody sees in time. */
export class TextEncoder {
    private readonly name: Encoding;
    private readonly isUnicode: boolean;

    constructor(private readonly encoding: string) {
        if (!isKnownEncoding(encoding)) {
            throw unknownEncoding(encoding);
        }
        this.name = decoderName(encoding) as Encoding;
        this.isUnicode = this.name.startsWith('utf');
    }

    /** The mark at the beginning of a file; nothing in encodings that have none. */
    get mark(): Buffer {
        return this.isUnicode ? encode(MARK, this.name, { addBOM: false }) : Buffer.alloc(0);
    }

    /** @param firstRow number of the first of the lines, for the problem. */
    encode(lines: readonly string[], firstRow: number): Buffer {
        const text = lines.join('');
        const bytes = encode(text, this.name, { addBOM: false });
        if (!this.isUnicode && decode(bytes, this.name) !== text) {
            this.refuse(lines, firstRow);
        }
        return bytes;
    }

    private refuse(lines: readonly string[], firstRow: number): never {
        const row = lines.findIndex(line => this.lackingIn(line).length > 0);
        throw lackingCharacters(this.encoding, this.lackingIn(lines[row]).slice(0, MOST_NAMED), firstRow + row);
    }

    private lackingIn(line: string): readonly string[] {
        return [...new Set(line)].filter(character => decode(encode(character, this.name), this.name) !== character);
    }
}
