import { Ledger } from '../ledger/ledger';
import { RecordSourceRegistry } from '../readers/record-source-registry';
import { EngineSettings } from './engine-settings';
import { RunnableMapping } from './loaded-mapping';
import { Forerunner } from './mapping-precedence';
import { Planning } from './planning/planning';
import { Sessions } from './sessions';

/** What a worker needs of the engine. */
export interface WorkerServices {
    readonly ledger: Ledger;
    readonly registry: RecordSourceRegistry;
    readonly planning: Planning;
    readonly sessions: Sessions;
    readonly settings: EngineSettings;
    readonly onDidChange: () => void;
    /** Something was delivered that files of other mappings may wait for. */
    readonly onDidDeliver: () => void;
    /** Who works what the records of a mapping may name. */
    readonly forerunners: (runnable: RunnableMapping) => Promise<readonly Forerunner[]>;
}
