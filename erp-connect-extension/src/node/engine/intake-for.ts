import { AttachmentIntake } from '../attachments/attachment-intake';
import { Ledger } from '../ledger/ledger';
import { EngineSettings } from './engine-settings';
import { Intake, TABLE_INTAKE } from './intake';
import { RunnableMapping, byKind } from './loaded-mapping';

/** How the files of a mapping are taken in. */
export function intakeFor(runnable: RunnableMapping, ledger: Ledger, settings: EngineSettings): Intake {
    return byKind<Intake>(runnable, { table: () => TABLE_INTAKE, files: files => new AttachmentIntake(ledger, files, settings) });
}
