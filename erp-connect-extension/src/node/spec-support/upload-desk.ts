import assert from 'node:assert/strict';
import { TestBench, MappingParts } from './test-bench';
import { CommandLine, CommandOptions, CommandResult } from './command-line';

/** What became of a file, in the words of the command line. */
export interface Upload {
    readonly state: string;
    readonly rows: number;
    readonly read: number;
    readonly created: number;
    readonly updated: number;
    readonly unchanged: number;
    readonly refused: number;
    readonly skipped: number;
    readonly refusedFile?: string;
}

/** An invoice as it is sent, as far as specs look at it. */
export interface SentInvoice {
    readonly number: string;
    readonly date: string;
    readonly customer: { readonly name: string; readonly number: string };
    readonly items: readonly { readonly name: string; readonly unit_cost: number }[];
}

/** Hands files over the real command line to a simulated account, as an administrator would over ssh. */
export class UploadDesk {
    private constructor(
        readonly bench: TestBench,
        readonly cli: CommandLine
    ) {}

    static async make(): Promise<UploadDesk> {
        const bench = await TestBench.make();
        return new UploadDesk(bench, new CommandLine(bench.home.path));
    }

    close(): Promise<void> {
        return this.bench.close();
    }

    /** Writes a file of this content and uploads it through a mapping of these parts. */
    upload(name: string, content: string | Buffer, mapping?: MappingParts, options?: CommandOptions): Promise<CommandResult> {
        return this.run('upload', name, content, mapping, options);
    }

    /** What would be sent of a file in which nothing is wrong. */
    async sent(
        name: string,
        content: string | Buffer,
        mapping: MappingParts = {},
        env: Readonly<Record<string, string>> = {}
    ): Promise<SentInvoice[]> {
        const result = await this.preview(name, content, mapping, { env });
        assert.equal(result.code, 0, result.stdout + result.stderr);
        return records<SentInvoice>(result);
    }

    /** The same as `upload`, only looking at what would be sent. */
    preview(name: string, content: string | Buffer, mapping?: MappingParts, options?: CommandOptions): Promise<CommandResult> {
        return this.run('preview', name, content, mapping, options);
    }

    private run(
        command: string,
        name: string,
        content: string | Buffer,
        mapping?: MappingParts,
        options?: CommandOptions
    ): Promise<CommandResult> {
        const file = this.bench.folder.write(`files/${name}`, content);
        return this.cli.run([command, this.bench.writeMapping('invoices', mapping), file, '--json'], options);
    }
}

/** What would be sent, or was, in the order of the file. */
export function records<T = Record<string, unknown>>(result: CommandResult): T[] {
    return result.lines().flatMap(line => ('record' in line ? [line.record as T] : []));
}

/** Codes of the problems, each with its row where it has one: `cell.no-date 3`. */
export function problems(result: CommandResult): string[] {
    return result
        .lines()
        .flatMap(line => ('problem' in line ? [line.problem as { code: string; row?: number }] : []))
        .map(({ code, row }) => `${code} ${row ?? ''}`.trim());
}

/** A CSV with this header and these rows. */
export function csvText(header: string, rows: readonly string[]): string {
    return [header, ...rows, ''].join('\n');
}
