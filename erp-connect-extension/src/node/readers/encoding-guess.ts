import { analyse } from 'chardet';
import { decode } from 'iconv-lite';
import { decoderName } from './encoding-names';
import { eastAsianShare, latinPlausibility } from './encoding-plausibility';
import { TextProbe } from './text-probe';

/** Which encoding was chosen, and the runner-up where the choice was close and would change the text. */
export interface EncodingGuess {
    readonly encoding: string;
    readonly rival?: string;
}

/** Names that chardet gives → ours. What it cannot tell apart shares a line. */
const CHARDET: Readonly<Record<string, string>> = {
    'iso-8859-1': 'windows-1252',
    'windows-1252': 'windows-1252',
    'iso-8859-2': 'windows-1250',
    'windows-1250': 'windows-1250',
    'iso-8859-9': 'windows-1254',
    'windows-1254': 'windows-1254',
    'windows-1251': 'windows-1251',
    'windows-1253': 'windows-1253',
    'iso-8859-7': 'windows-1253',
    shift_jis: 'shift_jis',
    gb18030: 'gb18030',
    big5: 'big5',
    'euc-jp': 'euc-jp',
    'euc-kr': 'euc-kr'
};

/** Single-byte candidates and how likely they are before any byte was seen. */
const CODE_PAGES: Readonly<Record<string, number>> = {
    'windows-1252': 0.15,
    'windows-1250': 0.05,
    'iso-8859-15': 0,
    'windows-1254': 0,
    'windows-1251': 0,
    'windows-1253': 0,
    cp850: 0,
    cp852: -0.1,
    macintosh: -0.1
};

const EAST_ASIAN = ['shift_jis', 'gb18030', 'big5', 'euc-jp', 'euc-kr'];
/** A lead smaller than this is called a guess. */
const CLEAR_LEAD = 0.08;

/** Guesses the encoding of a file that is neither UTF-8 nor UTF-16, from the bytes beyond ASCII that it has. */
export function guessEncoding(probe: TextProbe): EncodingGuess {
    const confidence = confidences(probe.foreign);
    return guessEastAsian(probe, confidence) ?? guessCodePage(probe, confidence);
}

function confidences(sample: Buffer): Map<string, number> {
    const found = new Map<string, number>();
    for (const match of analyse(sample)) {
        const name = CHARDET[match.name.toLowerCase()];
        if (name !== undefined) {
            found.set(name, Math.max(found.get(name) ?? 0, match.confidence / 100));
        }
    }
    return found;
}

function guessEastAsian(probe: TextProbe, confidence: ReadonlyMap<string, number>): EncodingGuess | undefined {
    const scored = EAST_ASIAN.map(encoding => ({ encoding, text: decoded(probe.foreign, encoding) }))
        .filter(({ text }) => !text.includes('\ufffd'))
        .map(({ encoding, text }) => ({
            encoding,
            share: eastAsianShare(text),
            score: eastAsianShare(text) + (confidence.get(encoding) ?? 0)
        }))
        .filter(({ share }) => share > 0.7)
        .sort((a, b) => b.score - a.score);
    return scored.length > 0 ? { encoding: scored[0].encoding } : undefined;
}

function guessCodePage(probe: TextProbe, confidence: ReadonlyMap<string, number>): EncodingGuess {
    const scored = Object.entries(CODE_PAGES)
        .filter(([encoding]) => canRepresent(encoding, probe.counts))
        .map(([encoding, prior]) => {
            const text = decoded(probe.foreign, encoding);
            return { encoding, text, score: prior + latinPlausibility(text) + 0.6 * (confidence.get(encoding) ?? 0) };
        })
        .sort((a, b) => b.score - a.score);
    if (scored.length === 0) {
        return { encoding: 'windows-1252' };
    }
    const [best, ...others] = scored;
    const rival = others.find(other => other.text !== best.text);
    return { encoding: best.encoding, rival: rival && best.score - rival.score < CLEAR_LEAD ? rival.encoding : undefined };
}

/** Whether a code page has a character for each byte of the file, wherever in the file it stands. */
function canRepresent(encoding: string, counts: Uint32Array): boolean {
    const used = Buffer.from([...counts.keys()].filter(byte => byte >= 0x80 && counts[byte] > 0));
    return !decoded(used, encoding).includes('\ufffd');
}

function decoded(bytes: Buffer, encoding: string): string {
    return decode(bytes, decoderName(encoding) as Parameters<typeof decode>[1]);
}
