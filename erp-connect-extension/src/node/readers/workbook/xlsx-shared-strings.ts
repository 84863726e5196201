import { XmlHandler } from './xml-scanner';
import { StringStore } from './string-store';
import { resolveEntities, resolveEscapes } from './xml-text';

/**
 * Reads the texts that cells share: plain ones and formatted ones, whose runs are joined. How a text is pronounced
 * (phonetic runs) is no part of it.
 */
export class XlsxSharedStrings implements XmlHandler {
    readonly store = new StringStore();
    wantsText = false;
    private current = '';
    private inPhonetic = false;

    /** @param tooMany called when the texts get too many; it has to throw */
    constructor(
        private readonly limit: number,
        private readonly tooMany: () => never
    ) {}

    open(name: string): void {
        if (name === 'si') {
            this.current = '';
        } else if (name === 'rPh') {
            this.inPhonetic = true;
        } else if (name === 't') {
            this.wantsText = !this.inPhonetic;
        }
    }

    close(name: string): void {
        if (name === 't') {
            this.wantsText = false;
        } else if (name === 'rPh') {
            this.inPhonetic = false;
        } else if (name === 'si') {
            this.store.push(resolveEscapes(this.current));
            if (this.store.bytes > this.limit) {
                this.tooMany();
            }
        }
    }

    text(text: string, isLiteral: boolean): void {
        this.current += isLiteral ? text : resolveEntities(text);
    }
}
