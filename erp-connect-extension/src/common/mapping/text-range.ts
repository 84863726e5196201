/** A place in a text. */
export interface TextPosition {
    /** In UTF-16 units from the start of the text. */
    readonly offset: number;
    /** 0-based. */
    readonly line: number;
    /** 0-based, in UTF-16 units. */
    readonly column: number;
}

export interface TextRange {
    readonly start: TextPosition;
    /** After the last character. */
    readonly end: TextPosition;
}

/** Replaces `length` characters from `offset`. Edits of one list refer to the text before any of them. */
export interface TextEdit {
    readonly offset: number;
    readonly length: number;
    readonly text: string;
}

/** The text after all edits. */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
    return edits
        .map((edit, index) => ({ edit, index }))
        .sort((a, b) => b.edit.offset - a.edit.offset || b.index - a.index)
        .reduce((result, { edit }) => result.slice(0, edit.offset) + edit.text + result.slice(edit.offset + edit.length), text);
}

/** Finds lines and columns in one text; lines end with LF, CRLF or CR. */
export class LineIndex {
    private readonly starts: number[] = [0];

    constructor(private readonly text: string) {
        for (const match of text.matchAll(/\r\n|\n|\r/g)) {
            this.starts.push(match.index + match[0].length);
        }
    }

    /** Offsets outside the text count as its ends. */
    positionAt(offset: number): TextPosition {
        const within = Math.max(0, Math.min(offset, this.text.length));
        let low = 0;
        let high = this.starts.length;
        while (high - low > 1) {
            const middle = (low + high) >> 1;
            if (this.starts[middle] <= within) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return { offset: within, line: low, column: within - this.starts[low] };
    }

    rangeAt(offset: number, length: number): TextRange {
        return { start: this.positionAt(offset), end: this.positionAt(offset + length) };
    }
}
