import { CsvSource } from './csv-source';
import { RecordSourceRegistry } from './record-source-registry';

/** The readers that come with ERP Connect. */
export function createRegistry(): RecordSourceRegistry {
    return new RecordSourceRegistry([new CsvSource()]);
}
