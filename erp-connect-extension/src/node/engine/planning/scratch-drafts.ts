import { SqliteStatement } from 'kysely';
import { RecordDraft } from '../../../common/records/record-draft';
import { NativeDatabase, openNative } from '../../ledger/sqlite-database';
import { SpilledDrafts } from './spilled-drafts';

interface Line {
    readonly text: string;
}

/** Keeps drafts on the disk until the last row, in a nameless file that the system removes however this ends. */
export class ScratchDrafts implements SpilledDrafts {
    // SQLite takes an empty name for a file that is to live as long as its connection.
    private readonly database: NativeDatabase = openNative('');
    private readonly taking: SqliteStatement;
    private readonly putting: SqliteStatement;

    constructor() {
        this.database.pragma('journal_mode = OFF');
        this.database.pragma('synchronous = OFF');
        this.database.pragma('cache_size = -8000');
        this.database.exec('create table draft (id integer primary key, key text unique, text text not null); begin');
        this.taking = this.database.prepare('delete from draft where key = ? returning text');
        this.putting = this.database.prepare('insert into draft (key, text) values (?, ?)');
    }

    async take(key: string): Promise<RecordDraft | undefined> {
        const [line] = this.taking.all([key]) as Line[];
        return line && toDraft(line);
    }

    async put(draft: RecordDraft): Promise<void> {
        this.putting.run([draft.key ?? null, JSON.stringify(draft)]);
    }

    async putAll(drafts: readonly RecordDraft[]): Promise<void> {
        for (const draft of drafts) {
            await this.put(draft);
        }
    }

    forget(): void {
        this.database.exec('delete from draft');
    }

    *kept(): Iterable<RecordDraft> {
        for (const line of this.database.prepare('select text from draft order by id').iterate([])) {
            yield toDraft(line as Line);
        }
    }

    close(): void {
        this.database.close();
    }
}

function toDraft({ text }: Line): RecordDraft {
    return JSON.parse(text) as RecordDraft;
}
