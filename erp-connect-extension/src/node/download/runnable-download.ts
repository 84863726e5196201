import { dirname, resolve } from 'node:path';
import { DownloadMapping } from '../../common/mapping/download';
import { hashText } from '../engine/content-hash';

/** A download that can run. */
export interface RunnableDownload {
    /** Absolute path of the mapping file: its identity. */
    readonly id: string;
    readonly mapping: DownloadMapping;
    /** Absolute path of the folder where its files are put. */
    readonly folder: string;
    /** Hash of the part that says what is downloaded. */
    readonly hash: string;
}

/** @param id absolute path of the mapping file; its folder is where relative paths begin. */
export function runnableDownload(id: string, mapping: DownloadMapping): RunnableDownload {
    const { connection, download } = mapping;
    return {
        id,
        mapping,
        folder: resolve(dirname(id), download.destination.folder),
        hash: hashText(JSON.stringify([connection, download]))
    };
}
