import { CsvSource } from './csv-source';
import { RecordSourceRegistry } from './record-source-registry';
import { WorkbookSource } from './workbook/workbook-source';

/** The readers that come with ERP Connect. */
export function createRegistry(): RecordSourceRegistry {
    const text = new CsvSource();
    return new RecordSourceRegistry([text, new WorkbookSource(text)]);
}
