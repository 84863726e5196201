import { Problem } from '../../common/problem';
import { RunnableMapping } from './loaded-mapping';

/** Standing conditions that keep a whole mapping from working: each is raised once and ends by itself. */
export const MAPPING_CONDITIONS = [
    'mapping.no-connection',
    'folder.unreadable',
    'run.stopped',
    'file.unreadable',
    'file.no-document'
] as const;

/** What problems say of a mapping. */
export interface NamedMapping {
    /** Absolute path of its file. */
    readonly id: string;
    readonly name: string;
}

export function noConnection({ id, name }: NamedMapping, connection: string): Problem {
    return {
        code: 'mapping.no-connection',
        severity: 'error',
        kind: 'user',
        connection,
        mapping: id,
        mappingPath: ['connection'],
        text: `The mapping "${name}" uses the connection "${connection}", which is not there or has no API key.`,
        hint: 'Add the connection, or name another one in the mapping. Work goes on by itself then, and nothing is lost.'
    };
}

export function folderUnreadable({ id, folder }: RunnableMapping, error: Error): Problem {
    return {
        code: 'folder.unreadable',
        severity: 'error',
        kind: 'operational',
        mapping: id,
        mappingPath: ['upload', 'source', 'folder'],
        text: `The folder ${folder} cannot be read: ${error.message}.`,
        hint: 'Make the folder, connect the share, or correct "folder" in the mapping. Work goes on by itself when it is back.'
    };
}

/** Something that no rule foresaw. */
export function runStopped({ id, name }: NamedMapping, folder: string, error: Error): Problem {
    const place = fullDisk(error, folder);
    return {
        code: 'run.stopped',
        severity: 'error',
        kind: 'operational',
        mapping: id,
        text: `Work on the mapping "${name}" stopped${place ? ` because the disk ${place} is full` : ''}: ${error.message}`,
        hint: place
            ? 'Nothing is lost, and nothing is sent that could not be written down. Make room on that disk: work goes on by itself.'
            : 'Nothing is lost: it is tried again by itself. If it stays, look at the disk and at the rights of the folder.'
    };
}

/** Which disk is full, if it is that what an error says. */
function fullDisk(error: NodeJS.ErrnoException, folder: string): string | undefined {
    switch (error.code) {
        case 'SQLITE_FULL':
            return "of ERP Connect's own state";
        case 'ENOSPC':
        case 'EDQUOT':
            return `of ${error.path ?? folder}`;
        default:
            return undefined;
    }
}
