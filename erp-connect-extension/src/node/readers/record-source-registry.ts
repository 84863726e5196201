import { basename, extname } from 'node:path';
import { TableOptions } from '../../common/records/table';
import { checkRegularFile } from './regular-file';
import { sourceError } from './source-problems';
import { OpenTable, RecordSource } from './record-source';

/** The readers there are. Which of them reads a file is decided here and nowhere else. */
export class RecordSourceRegistry {
    private readonly sources: RecordSource[] = [];

    constructor(sources: readonly RecordSource[] = []) {
        sources.forEach(source => this.register(source));
    }

    /** Adds a reader; it takes precedence over earlier ones for its endings. */
    register(source: RecordSource): void {
        this.sources.unshift(source);
    }

    /** Endings that can be read, lower case, without the dot, sorted. */
    get endings(): readonly string[] {
        return [...new Set(this.sources.flatMap(source => source.endings))].sort();
    }

    /** The reader for a file, by its ending; `undefined` when there is none. */
    find(file: string): RecordSource | undefined {
        const ending = extname(file).slice(1).toLowerCase();
        return this.sources.find(source => source.endings.includes(ending));
    }

    /** Opens a file as a table. Rejects with a `SourceError`, `file.unknown-type` when no reader takes it. */
    async open(file: string, options: TableOptions = {}): Promise<OpenTable> {
        const source = this.find(file);
        if (source === undefined) {
            throw sourceError(file, {
                code: 'file.unknown-type',
                text: `The file ${basename(file)} is of a kind that ERP Connect does not read.`,
                hint: `Files that can be read end in ${this.endings.map(ending => `.${ending}`).join(', ')}.`
            });
        }
        await checkRegularFile(file);
        return source.open(file, options);
    }
}
