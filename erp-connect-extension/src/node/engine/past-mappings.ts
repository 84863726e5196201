import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseMapping } from '../../common/mapping/mapping-document';
import { PastMapping, pastMapping } from '../../common/matching/past-mapping';
import { MAPPING_SUFFIX, mappingFiles } from './mapping-files';

/**
 * What the mappings of a workspace tell about columns, each under the name of its file. Mappings that are not complete,
 * or that cannot be read at the moment, tell nothing. Never rejects: no memory is no reason to match nothing.
 * @param except absolute path of a mapping that is not asked: what it says of itself proves nothing
 */
export async function pastMappings(workspace: string, mostFolders?: number, except?: string): Promise<readonly PastMapping[]> {
    const files = await mappingFiles(workspace, mostFolders).catch(() => []);
    const past = await Promise.all(files.filter(file => file !== except).map(readPast));
    return past.flatMap(each => each ?? []);
}

async function readPast(file: string): Promise<PastMapping | undefined> {
    const { mapping } = parseMapping((await readFile(file, 'utf8').catch(() => '')).replace(/^\uFEFF/, ''));
    return mapping && pastMapping(basename(file, MAPPING_SUFFIX), mapping);
}
