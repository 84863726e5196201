import { Notation } from '../../common/records/converter';
import { TableOptions } from '../../common/records/table';
import { RunnableTable } from './loaded-mapping';
import { PlanningTask } from './planning/planning-protocol';
import { isRefusedFile } from './refused-file';

/** What there is to do for a file of a mapping. @param notations see `PlanningTask`. */
export function planningTask(runnable: RunnableTable, file: string, notations?: ReadonlyMap<string, Notation>): PlanningTask {
    const { mapping, object, operation } = runnable;
    return { file, options: optionsFor(runnable, file), upload: mapping.upload, object: object.id, operation, notations };
}

function optionsFor({ mapping }: RunnableTable, file: string): TableOptions {
    const { sheet, headerRow, firstRow, delimiter, quote, encoding } = mapping.upload.source;
    // A refused file is one of ours: its layout is known, whatever the mapping says of the ERP's own files.
    return isRefusedFile(file) ? { headerRow: headerRow === 0 ? 0 : 1 } : { sheet, headerRow, firstRow, delimiter, quote, encoding };
}
