/** Told what stands in an XML text, in its order. Names come without their namespace prefix. */
export interface XmlHandler {
    /** Whether `text` should be called for what stands between the tags here. */
    readonly wantsText: boolean;
    /** A start tag. Its attributes lie in `source` from `from` to before `to`; see `attribute`. */
    open(name: string, source: string, from: number, to: number): void;
    close(name: string): void;
    /** Text as it is written (entities unresolved), perhaps one of several pieces; `isLiteral` where it has none. */
    text(text: string, isLiteral: boolean): void;
}

/** XML that is broken (`damaged`), or that spreadsheet programs never write because it can do harm (`forbidden`). */
export class XmlError extends Error {
    constructor(
        readonly kind: 'damaged' | 'forbidden',
        message: string
    ) {
        super(message);
    }
}

/** Longest text or tag, in characters. */
const LONGEST = 8 * 1024 * 1024;

const COLON = 58;
const SLASH = 47;
const GREATER = 62;
const QUOTE = 34;
const APOSTROPHE = 39;
const EXCLAMATION = 33;
const QUESTION = 63;

/**
 * Goes through an XML text that comes in pieces of any length. Knows tags, text, CDATA and comments; refuses document
 * types and with them every entity that a file could define. Does not check that tags are closed in order: what
 * matters for a sheet, its reader checks.
 */
export class XmlScanner {
    private rest = '';

    constructor(private readonly handler: XmlHandler) {}

    write(piece: string): void {
        const text = this.rest === '' ? piece : this.rest + piece;
        const { handler } = this;
        let at = 0;
        while (at < text.length) {
            const tag = text.indexOf('<', at);
            if (tag < 0) {
                at = handler.wantsText ? at : text.length;
                break;
            }
            if (tag > at && handler.wantsText) {
                handler.text(text.substring(at, tag), false);
            }
            const next = this.markup(text, tag);
            if (next < 0) {
                at = tag;
                break;
            }
            at = next;
        }
        this.rest = at === 0 ? text : text.substring(at);
        if (this.rest.length > LONGEST) {
            throw new XmlError('damaged', 'a cell or a tag in it does not end');
        }
    }

    /** To be called behind the last piece. */
    end(): void {
        if (this.rest.trim() !== '') {
            throw new XmlError('damaged', 'it ends in the middle of a cell');
        }
    }

    /** Gives where the markup ends that begins at `at`; -1 when more text is needed to tell. */
    private markup(text: string, at: number): number {
        const first = text.charCodeAt(at + 1);
        if (first === EXCLAMATION) {
            return this.declaration(text, at);
        }
        if (first === QUESTION) {
            const end = text.indexOf('?>', at + 2);
            return end < 0 ? -1 : end + 2;
        }
        return this.tag(text, at + 1, first === SLASH);
    }

    private tag(text: string, start: number, isEnd: boolean): number {
        const { length } = text;
        let nameFrom = isEnd ? start + 1 : start;
        let at = nameFrom;
        let char = 0;
        for (; at < length; at++) {
            char = text.charCodeAt(at);
            if (char === COLON) {
                nameFrom = at + 1;
            } else if (char <= 32 || char === GREATER || char === SLASH) {
                break;
            }
        }
        const nameTo = at;
        for (; at < length; at++) {
            char = text.charCodeAt(at);
            if (char === GREATER) {
                break;
            }
            if (char === QUOTE || char === APOSTROPHE) {
                const quote = text.indexOf(char === QUOTE ? '"' : "'", at + 1);
                if (quote < 0) {
                    return -1;
                }
                at = quote;
            }
        }
        if (at >= length) {
            return -1;
        }
        const name = text.substring(nameFrom, nameTo);
        if (isEnd) {
            this.handler.close(name);
        } else {
            this.handler.open(name, text, nameTo, at);
            if (text.charCodeAt(at - 1) === SLASH) {
                this.handler.close(name);
            }
        }
        return at + 1;
    }

    private declaration(text: string, at: number): number {
        if (text.startsWith('<!--', at)) {
            const end = text.indexOf('-->', at + 4);
            return end < 0 ? -1 : end + 3;
        }
        if (text.startsWith('<![CDATA[', at)) {
            const end = text.indexOf(']]>', at + 9);
            if (end >= 0 && this.handler.wantsText) {
                this.handler.text(text.substring(at + 9, end), true);
            }
            return end < 0 ? -1 : end + 3;
        }
        if (text.length - at < 9) {
            return -1;
        }
        throw new XmlError('forbidden', 'it has a document type');
    }
}
