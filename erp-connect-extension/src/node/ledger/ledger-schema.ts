import { Generated } from 'kysely';

/** States of a run. A run that is not `finished` or `failed` is taken up again when the engine starts. */
export type RunState = 'taken' | 'planned' | 'finishing' | 'finished' | 'failed';

/**
 * States of a delivery. `sent` was begun and its outcome is not known yet;
 * `accepted`, `refused`, `unchanged` and `skipped` are final.
 */
export type DeliveryState = 'planned' | 'sent' | 'accepted' | 'refused' | 'unchanged' | 'skipped';

/** One execution of a mapping over one file. Times are milliseconds since 1970 throughout. */
export interface RunTable {
    id: Generated<number>;
    mapping_id: string;
    /** Hash of the mapping's upload part: with another mapping the same file means something else. */
    mapping_hash: string;
    connection: string;
    object: string;
    operation: string;
    /** Where the file was taken. */
    file_path: string;
    /** Where it lies now, or will lie once a run that is `finishing` is finished. */
    location: string;
    content_hash: string;
    size: number;
    state: RunState;
    /** 1 when the file lies in the watched folder, so that it is moved when the run is finished. */
    watched: number;
    /** JSON. */
    dialect: string | null;
    /** JSON array of the header texts, for the refused rows. */
    headers: string | null;
    row_count: Generated<number>;
    read_count: Generated<number>;
    created_count: Generated<number>;
    updated_count: Generated<number>;
    unchanged_count: Generated<number>;
    refused_count: Generated<number>;
    skipped_count: Generated<number>;
    refused_file: string | null;
    /** Hash of that file as it was written: with another content a person has been at it. */
    refused_hash: string | null;
    /** How often refused records of it were sent again: its file was put away before that, and is not read again. */
    retries: Generated<number>;
    started_at: number;
    finished_at: number | null;
    /** Of a download: the instant its schedule says, or when somebody asked for it. Its identity within the mapping. */
    planned_at: number | null;
    /** 1 for a download that somebody asked for. */
    is_by_hand: number | null;
    /** Absolute path of the file that a download writes to before it is put in its place. */
    draft: string | null;
    /** What the file system calls the folder of a whole draft: by it a share that went away is known. */
    draft_folder: string | null;
    /** JSON: the bookmark of the mapping once the file of this run is in its place. */
    next_bookmark: string | null;
}

/** Files that stay in a watched folder though they were dealt with, so that a scan knows them without reading. */
export interface FileTable {
    mapping_id: string;
    path: string;
    size: number;
    mtime_ms: number;
    ctime_ms: number | null;
    content_hash: string | null;
    mapping_hash: string;
    /** 1 when it failed or something of it was refused. */
    is_open: number;
}

/** A file in a watched folder that waits for something to be in Invoiced. */
export interface WaitingFileTable {
    mapping_id: string;
    path: string;
    /** With another mapping it may wait for something else. */
    mapping_hash: string;
    since: number;
    /** How often it was looked for. */
    checks: number;
    next_check_at: number;
    /** 1 when a person was told that it waits. */
    told: number;
}

/** What Invoiced holds, as far as this installation put it there or looked it up. */
export interface RecordTable {
    connection: string;
    object: string;
    key: string;
    remote_id: string;
    payload_hash: string | null;
    delivered_at: number;
}

/** A call that is planned, under way or answered. */
export interface DeliveryTable {
    id: Generated<number>;
    run_id: number;
    /** Row of the file it begins at; deliveries go out in this order. */
    seq: number;
    /** 0 for customers that documents need, 1 for the records themselves. */
    phase: number;
    object: string;
    key: string | null;
    /** That of the mapping; for customers that records need `ensure` (look up, create what is not there) or `find`. */
    operation: string;
    state: DeliveryState;
    /** JSON. */
    payload: string | null;
    payload_hash: string | null;
    /** The rows it was made of, as `source-row.ts` writes them, until it is accepted. */
    source_rows: string | null;
    idempotency_key: string | null;
    /** What the call under way does: `create`, `adjust`, `update`, `replace`, `void` or `delete`. */
    step: string | null;
    attempts: Generated<number>;
    sent_at: number | null;
    remote_id: string | null;
    /** What came of it: `created`, `updated`, `voided` or `deleted`. Of a refused customer: the reason. */
    outcome: string | null;
}

export type ProblemState = 'open' | 'resolved' | 'ignored';

export interface ProblemTable {
    id: Generated<number>;
    run_id: number | null;
    delivery_id: number | null;
    mapping_id: string | null;
    state: ProblemState;
    code: string;
    severity: string;
    kind: string;
    text: string;
    hint: string | null;
    /** Only when it differs from where the run's file lies. */
    file: string | null;
    row: number | null;
    column_name: string | null;
    property: string | null;
    seen: string | null;
    key: string | null;
    connection: string | null;
    /** JSON. */
    mapping_path: string | null;
    raised_at: number;
}

export interface MappingTable {
    mapping_id: string;
    paused: number;
}

/** A connection that a person switched off. */
export interface PausedConnectionTable {
    connection: string;
}

export interface WorkspaceTable {
    folder: string;
}

/** Up to where a mapping has downloaded the changes of its objects. */
export interface BookmarkTable {
    mapping_id: string;
    /** JSON: see `bookmark.ts`. */
    value: string;
}

/** Up to when it is decided which runs of a schedule there are. */
export interface ScheduleTable {
    mapping_id: string;
    /** With another schedule, times before now mean nothing. */
    schedule_hash: string;
    decided_until: number;
}

/** Records that a run downloaded last, so that the next one, which asks for a while before, can leave them out. */
export interface DownloadedTable {
    mapping_id: string;
    run_id: number;
    record_id: string;
    content_hash: string;
}

/** The account that answered last over a connection. */
export interface AccountTable {
    connection: string;
    account: string;
}

/** Something that was told over a webhook or by mail, for as long as it is open. */
export interface NoticeTable {
    /** Folder of the workspace whose settings name the channel. */
    workspace: string;
    /** `webhook` or `email`. */
    channel: string;
    /** What was told of, e.g. `run:12`: the same word as long as it is open. */
    matter: string;
    /** How a person calls it. */
    label: string;
    told_at: number;
}

/** A fact about the ledger as a whole: see `mark-store.ts`. */
export interface MarkTable {
    name: string;
    value: number;
}

export interface LedgerSchema {
    run: RunTable;
    file: FileTable;
    record: RecordTable;
    delivery: DeliveryTable;
    problem: ProblemTable;
    mapping: MappingTable;
    paused_connection: PausedConnectionTable;
    workspace: WorkspaceTable;
    bookmark: BookmarkTable;
    schedule: ScheduleTable;
    downloaded: DownloadedTable;
    account: AccountTable;
    waiting_file: WaitingFileTable;
    mark: MarkTable;
    notice: NoticeTable;
}
