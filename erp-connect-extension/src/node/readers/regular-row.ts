import { TableRow } from '../../common/records/table';

/** Text that was split: where each cell of its rows begins and ends, and how its quotes are taken off. */
export interface RegularText {
    readonly text: string;
    /** Two places a cell; the end is negative (`~end`) where quotes are doubled inside of the cell. */
    readonly bounds: Int32Array;
    readonly quote: string;
}

/**
 * A row whose cells are cut out of the text when somebody asks for them. ERPs export many more columns than a mapping
 * uses, and those cost nothing then.
 */
export class RegularRow implements TableRow {
    private readonly known: (string | undefined)[];

    /**
     * @param first index of its first cell among those of the text.
     * @param start index of its first character.
     * @param end index behind its last one, without the line end.
     */
    constructor(
        readonly row: number,
        private readonly source: RegularText,
        private readonly first: number,
        readonly width: number,
        private readonly start: number,
        private readonly end: number
    ) {
        this.known = new Array<string | undefined>(width);
    }

    get text(): string {
        return this.source.text.substring(this.start, this.end);
    }

    get cells(): readonly string[] {
        for (let index = 0; index < this.width; index++) {
            this.at(index);
        }
        return this.known as string[];
    }

    at(index: number): string {
        return (this.known[index] ??= this.cut(index));
    }

    /** As rows are kept as JSON. */
    toJSON(): TableRow {
        return { row: this.row, cells: this.cells };
    }

    private cut(index: number): string {
        const { text, bounds, quote } = this.source;
        const place = 2 * (this.first + index);
        const end = bounds[place + 1];
        return end >= 0 ? text.substring(bounds[place], end) : text.substring(bounds[place], ~end).replaceAll(quote + quote, quote);
    }
}
