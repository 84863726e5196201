import { rmSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { BackendApplicationContribution } from '@theia/core/lib/node/backend-application';
import { inject, injectable } from '@theia/core/shared/inversify';
import { Preview, PreviewRecord, PreviewRequest, PreviewService } from '../../common/preview-protocol';
import { openSession } from '../cli/open-session';
import { AccountSilent } from '../engine/live/account-reader';
import { RunnableTable } from '../engine/loaded-mapping';
import { compareRecords } from '../preview/compare-records';
import { MappingPreviews, shown } from '../preview/mapping-preview';
import { PreviewedRecord } from '../preview/table-preview';
import { UserError } from '../runtime/user-error';
import { EngineHost } from './engine-host';

const MOST_BYTES = 50 * 1024 * 1024;
/** Dropped files that are kept at a time. */
const MOST_DROPPED = 5;

/** What a preview of a whole file is at. */
interface Work {
    readonly stop: AbortController;
    records: number;
}

/** Previews for windows. */
@injectable()
export class PreviewServiceImpl implements PreviewService, BackendApplicationContribution {
    @inject(EngineHost) private readonly host!: EngineHost;

    private readonly previews = new MappingPreviews();
    private readonly works = new Map<string, Work>();
    /** Folders of dropped files, the oldest first. */
    private readonly dropped: string[] = [];

    onStop(): void {
        this.previews.close();
        this.dropped.forEach(folder => rmSync(folder, { recursive: true, force: true }));
    }

    previewSample(request: PreviewRequest): Promise<Preview> {
        return this.previews.sample(request);
    }

    async previewWhole(request: PreviewRequest, isLive: boolean): Promise<Preview> {
        const { mapping } = request;
        this.works.get(mapping)?.stop.abort(new Error('A newer preview has taken its place.'));
        const work: Work = { stop: new AbortController(), records: 0 };
        this.works.set(mapping, work);
        try {
            return await this.previews.whole(request, {
                signal: work.stop.signal,
                onProgress: records => (work.records = records),
                ...(isLive ? { compare: (runnable, records) => this.compare(runnable, records) } : {})
            });
        } catch (error) {
            if (error instanceof UserError || error instanceof AccountSilent) {
                const { hint } = error as UserError;
                const failure = [error.message, hint].filter(Boolean).join(' ');
                return { ...(await this.previews.sample(request)), records: [], failure };
            }
            throw error;
        } finally {
            if (this.works.get(mapping) === work) {
                this.works.delete(mapping);
            }
        }
    }

    async progress(mapping: string): Promise<number | undefined> {
        return this.works.get(mapping)?.records;
    }

    async keepDropped(name: string, content: string): Promise<string> {
        const bytes = Buffer.from(content, 'base64');
        if (bytes.length > MOST_BYTES) {
            throw new UserError('A sample has at most 50 MB.', 'Put the file into the source folder instead.');
        }
        const folder = await mkdtemp(join(tmpdir(), 'erp-connect-sample-'));
        // Records of customers: they stay no longer than somebody looks at them.
        this.dropped.push(folder);
        await Promise.all(this.dropped.splice(0, this.dropped.length - MOST_DROPPED).map(old => rm(old, { recursive: true, force: true })));
        // The name comes from outside: only its last part may become one of ours.
        const path = join(folder, basename(name.replaceAll('\\', '/')) || 'sample');
        await writeFile(path, bytes, { mode: 0o600 });
        return path;
    }

    private async compare(runnable: RunnableTable, records: readonly PreviewedRecord[]): Promise<readonly PreviewRecord[]> {
        const session = await openSession(await this.host.connections(), runnable.mapping.connection);
        try {
            const compared: PreviewRecord[] = [];
            await compareRecords(session, runnable, records, (record, { action, note, differences }) =>
                compared.push({ ...shown(record), action, note, differences })
            );
            return compared;
        } finally {
            session.close();
        }
    }
}
