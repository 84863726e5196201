import { createRegistry } from '../readers/create-registry';
import { ExitCode } from './exit-code';
import { namedFile } from './named-file';
import { Output } from './output';

/** `erp-connect read FILE`: the table as ERP Connect sees it, header and title rows included, blank rows left out. */
export async function readCommand(file: string, options: { sheet?: string }, output: Output): Promise<ExitCode> {
    const table = await createRegistry().open(namedFile(file), { sheet: options.sheet });
    const { dialect } = table;
    output.say(
        { dialect },
        Object.entries(dialect)
            .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
            .join('  ')
    );
    for await (const batch of table.allRows()) {
        for (const { row, cells } of batch) {
            if (cells.some(cell => cell.trim() !== '')) {
                output.say({ row, cells }, `${String(row).padStart(6)}  ${cells.join(' | ')}`);
            }
        }
        await drained();
    }
    table.notes.forEach(note => output.problem(note));
    return ExitCode.AllWell;
}

/** A slow reader behind the pipe must not make us keep the file in memory. */
async function drained(): Promise<void> {
    if (process.stdout.writableNeedDrain) {
        await new Promise<void>(done => process.stdout.once('drain', () => done()));
    }
}
