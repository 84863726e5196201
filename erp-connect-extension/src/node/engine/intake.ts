import { FolderScan, SettledFile } from '../folder/settling-folder';
import { ConnectionSession } from './connection-session';

/** Decides which files of a watched folder are run now, and how many beside each other. */
export interface Intake {
    /** How many files may be run at a time. */
    readonly width: number;
    /** Whether what is delivered may be what files of other mappings wait for. */
    readonly bringsRecords: boolean;
    /** What is missing at Invoiced for files to go on, in one sentence for the status; `undefined` when nothing is. */
    readonly waitingFor: string | undefined;
    /** Whether files were put off that are worth a look at once, after others had theirs. */
    readonly hasMore: boolean;
    /** Files with the same text are run one after the other, in their order. */
    laneOf(file: SettledFile): string;
    /** Of the files that are ready and not dealt with: those worth a look now, in their order. */
    select(scan: FolderScan, files: readonly SettledFile[]): Promise<readonly SettledFile[]>;
    /** Whether a file can be run now. When not, it is noted as waiting, or the connection is paused. */
    admits(file: SettledFile, session: ConnectionSession): Promise<boolean>;
}

/** Tables go one after the other, in the order in which the ERP wrote them: later ones may change what earlier ones created. */
export const TABLE_INTAKE: Intake = {
    width: 1,
    bringsRecords: true,
    waitingFor: undefined,
    hasMore: false,
    laneOf: () => '',
    select: async (_scan, files) => files,
    admits: async () => true
};
