import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workplace } from '../support/workplace';
import { DroppedFile, Workload } from './workload';

/** Every file that was dropped lies in `done`, byte for byte, and every refused row in `failed`. */
export function proveFolders(workplace: Workplace, workload: Workload): void {
    assert.equal(workload.waiting, 0, 'files are left');
    for (const folder of new Set(workload.dropped.map(file => file.folder))) {
        const files = workload.dropped.filter(file => file.folder === folder);
        const read = (place: string): Buffer[] =>
            workplace.list('..', folder, place).map(name => readFileSync(join(workplace.workspace, folder, place, name)));
        assert.deepEqual(read('done').map(hash).sort(), files.map(file => file.hash).sort(), `${folder}/done`);
        assert.deepEqual(
            read('failed').map(countRows).sort(),
            files
                .map(refusedRows)
                .filter(count => count > 0)
                .sort(),
            `${folder}/failed`
        );
    }
}

function refusedRows({ table }: DroppedFile): number {
    return [...(table?.refused.values() ?? [])].reduce((sum, { count }) => sum + count, 0);
}

/** Rows below the header. */
function countRows(content: Buffer): number {
    return content.toString().trim().split('\r\n').length - 1;
}

function hash(content: Buffer): string {
    return createHash('sha256').update(content).digest('hex');
}
