import { Kysely, sql } from 'kysely';
import { Migration } from 'kysely/migration';

/** Forward only. A migration that has shipped is never edited: the next change is the next entry. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
    '0001-first-ledger': { up: firstLedger },
    '0002-files-dealt-with': { up: filesDealtWith },
    '0003-indexes': { up: indexes },
    '0004-accounts': { up: accounts },
    '0005-waiting-files': { up: waitingFiles },
    '0006-notices': { up: notices },
    '0008-retries-and-pauses': { up: retriesAndPauses },
    '0009-marks': { up: marks },
    '0010-runs-of-files': { up: runsOfFiles },
    '0011-contents-of-files': { up: contentsOfFiles },
    '0012-downloads': { up: downloads }
};

// `db` is untyped on purpose: a migration must keep meaning what it meant when the schema has moved on.
async function firstLedger(db: Kysely<unknown>): Promise<void> {
    await createRuns(db);
    await createDeliveries(db);
    await createProblems(db);
    await db.schema
        .createTable('record')
        .addColumn('connection', 'text', column => column.notNull())
        .addColumn('object', 'text', column => column.notNull())
        .addColumn('key', 'text', column => column.notNull())
        .addColumn('remote_id', 'text', column => column.notNull())
        .addColumn('payload_hash', 'text')
        .addColumn('delivered_at', 'integer', column => column.notNull())
        .addPrimaryKeyConstraint('record_key', ['connection', 'object', 'key'])
        .modifyEnd(sql`without rowid`)
        .execute();
    await db.schema
        .createTable('file')
        .addColumn('mapping_id', 'text', column => column.notNull())
        .addColumn('path', 'text', column => column.notNull())
        .addColumn('size', 'integer', column => column.notNull())
        .addColumn('mtime_ms', 'real', column => column.notNull())
        .addColumn('content_hash', 'text', column => column.notNull())
        .addPrimaryKeyConstraint('file_key', ['mapping_id', 'path'])
        .execute();
    await db.schema
        .createTable('mapping')
        .addColumn('mapping_id', 'text', column => column.primaryKey())
        .addColumn('paused', 'integer', column => column.notNull())
        .execute();
    await db.schema
        .createTable('workspace')
        .addColumn('folder', 'text', column => column.primaryKey())
        .execute();
    await db.schema
        .createTable('bookmark')
        .addColumn('mapping_id', 'text', column => column.primaryKey())
        .addColumn('value', 'text', column => column.notNull())
        .execute();
}

async function createRuns(db: Kysely<unknown>): Promise<void> {
    const counts = ['row_count', 'read_count', 'created_count', 'updated_count', 'unchanged_count', 'refused_count', 'skipped_count'];
    const texts = ['mapping_id', 'mapping_hash', 'connection', 'object', 'operation', 'file_path', 'location', 'content_hash', 'state'];
    let table = db.schema.createTable('run').addColumn('id', 'integer', column => column.primaryKey().autoIncrement());
    texts.forEach(name => (table = table.addColumn(name, 'text', column => column.notNull())));
    counts.forEach(name => (table = table.addColumn(name, 'integer', column => column.notNull().defaultTo(0))));
    await table
        .addColumn('size', 'integer', column => column.notNull())
        .addColumn('watched', 'integer', column => column.notNull())
        .addColumn('dialect', 'text')
        .addColumn('headers', 'text')
        .addColumn('refused_file', 'text')
        .addColumn('started_at', 'integer', column => column.notNull())
        .addColumn('finished_at', 'integer')
        .execute();
    await db.schema.createIndex('run_content').on('run').columns(['mapping_id', 'content_hash']).execute();
    await db.schema.createIndex('run_state').on('run').column('state').execute();
}

async function createDeliveries(db: Kysely<unknown>): Promise<void> {
    await db.schema
        .createTable('delivery')
        .addColumn('id', 'integer', column => column.primaryKey().autoIncrement())
        .addColumn('run_id', 'integer', column => column.notNull().references('run.id').onDelete('cascade'))
        .addColumn('seq', 'integer', column => column.notNull())
        .addColumn('phase', 'integer', column => column.notNull())
        .addColumn('object', 'text', column => column.notNull())
        .addColumn('key', 'text')
        .addColumn('operation', 'text', column => column.notNull())
        .addColumn('state', 'text', column => column.notNull())
        .addColumn('payload', 'text')
        .addColumn('payload_hash', 'text')
        .addColumn('source_rows', 'text')
        .addColumn('idempotency_key', 'text')
        .addColumn('step', 'text')
        .addColumn('attempts', 'integer', column => column.notNull().defaultTo(0))
        .addColumn('sent_at', 'integer')
        .addColumn('remote_id', 'text')
        .addColumn('outcome', 'text')
        .execute();
    await db.schema.createIndex('delivery_work').on('delivery').columns(['run_id', 'state', 'phase', 'seq']).execute();
    // One record of a file is one delivery, whatever memory says: the ledger decides by this constraint.
    await db.schema.createIndex('delivery_key').on('delivery').columns(['run_id', 'phase', 'object', 'key']).unique().execute();
}

async function createProblems(db: Kysely<unknown>): Promise<void> {
    await db.schema
        .createTable('problem')
        .addColumn('id', 'integer', column => column.primaryKey().autoIncrement())
        .addColumn('run_id', 'integer', column => column.references('run.id').onDelete('cascade'))
        .addColumn('delivery_id', 'integer')
        .addColumn('mapping_id', 'text')
        .addColumn('state', 'text', column => column.notNull())
        .addColumn('code', 'text', column => column.notNull())
        .addColumn('severity', 'text', column => column.notNull())
        .addColumn('kind', 'text', column => column.notNull())
        .addColumn('text', 'text', column => column.notNull())
        .addColumn('hint', 'text')
        .addColumn('file', 'text')
        .addColumn('row', 'integer')
        .addColumn('column_name', 'text')
        .addColumn('property', 'text')
        .addColumn('seen', 'text')
        .addColumn('key', 'text')
        .addColumn('connection', 'text')
        .addColumn('mapping_path', 'text')
        .addColumn('raised_at', 'integer', column => column.notNull())
        .execute();
    await db.schema.createIndex('problem_open').on('problem').columns(['state', 'mapping_id']).execute();
    await db.schema.createIndex('problem_delivery').on('problem').column('delivery_id').execute();
}

/** Files that stay in a watched folder: nothing was ever written to the first table, so it is simply replaced. */
async function filesDealtWith(db: Kysely<unknown>): Promise<void> {
    await db.schema.dropTable('file').execute();
    await db.schema
        .createTable('file')
        .addColumn('mapping_id', 'text', column => column.notNull())
        .addColumn('path', 'text', column => column.notNull())
        .addColumn('size', 'integer', column => column.notNull())
        .addColumn('mtime_ms', 'real', column => column.notNull())
        .addColumn('mapping_hash', 'text', column => column.notNull())
        .addColumn('is_open', 'integer', column => column.notNull())
        .addPrimaryKeyConstraint('file_key', ['mapping_id', 'path'])
        .execute();
}

/**
 * Each record that is delivered settles what was open about it, which must not mean looking at every open problem.
 * And each page of deliveries must be found without sorting all that are left.
 */
async function indexes(db: Kysely<unknown>): Promise<void> {
    await db.schema.createIndex('problem_record').on('problem').columns(['mapping_id', 'key']).execute();
    await db.schema.createIndex('delivery_order').on('delivery').columns(['run_id', 'phase']).execute();
    await db.schema.createIndex('problem_run').on('problem').columns(['run_id', 'row']).execute();
}

async function accounts(db: Kysely<unknown>): Promise<void> {
    await db.schema
        .createTable('account')
        .addColumn('connection', 'text', column => column.primaryKey())
        .addColumn('account', 'text', column => column.notNull())
        .execute();
}

/** Files that cannot go before something is in Invoiced. */
async function waitingFiles(db: Kysely<unknown>): Promise<void> {
    await db.schema
        .createTable('waiting_file')
        .addColumn('mapping_id', 'text', column => column.notNull())
        .addColumn('path', 'text', column => column.notNull())
        .addColumn('mapping_hash', 'text', column => column.notNull())
        .addColumn('since', 'integer', column => column.notNull())
        .addColumn('checks', 'integer', column => column.notNull())
        .addColumn('next_check_at', 'integer', column => column.notNull())
        .addColumn('told', 'integer', column => column.notNull())
        .addPrimaryKeyConstraint('waiting_file_key', ['mapping_id', 'path'])
        .execute();
}

/** What people were told of outside of the workbench, by webhook or mail. */
async function notices(db: Kysely<unknown>): Promise<void> {
    await db.schema
        .createTable('notice')
        .addColumn('workspace', 'text', column => column.notNull())
        .addColumn('channel', 'text', column => column.notNull())
        .addColumn('matter', 'text', column => column.notNull())
        .addColumn('label', 'text', column => column.notNull())
        .addColumn('told_at', 'integer', column => column.notNull())
        .addPrimaryKeyConstraint('notice_key', ['workspace', 'channel', 'matter'])
        .execute();
}

/**
 * Each file that comes asks for earlier runs of it, and each look at a folder for runs that have not ended: neither may
 * mean going through all runs that a mapping ever had.
 */
async function runsOfFiles(db: Kysely<unknown>): Promise<void> {
    await db.schema.createIndex('run_file').on('run').columns(['mapping_id', 'file_path']).execute();
    await db.schema.createIndex('run_open').on('run').columns(['mapping_id', 'state']).execute();
    await db.schema.createIndex('run_refused').on('run').column('refused_file').where('refused_file', 'is not', null).execute();
}

/** By which another file of the same length and time is told from one that was dealt with. */
async function contentsOfFiles(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable('file').addColumn('ctime_ms', 'real').execute();
    await db.schema.alterTable('file').addColumn('content_hash', 'text').execute();
}

/** Facts about the ledger as a whole. */
async function marks(db: Kysely<unknown>): Promise<void> {
    await db.schema
        .createTable('mark')
        .addColumn('name', 'text', column => column.primaryKey())
        .addColumn('value', 'integer', column => column.notNull())
        .execute();
}

/** Refused records that are sent again, and connections that a person switches off. */
async function retriesAndPauses(db: Kysely<unknown>): Promise<void> {
    await db.schema
        .alterTable('run')
        .addColumn('retries', 'integer', column => column.notNull().defaultTo(0))
        .execute();
    await db.schema.alterTable('run').addColumn('refused_hash', 'text').execute();
    await db.schema
        .createTable('paused_connection')
        .addColumn('connection', 'text', column => column.primaryKey())
        .execute();
}

/** Scheduled downloads: when a run was planned, where its draft lies, and what the next one must not repeat. */
async function downloads(db: Kysely<unknown>): Promise<void> {
    for (const name of ['planned_at', 'is_by_hand'] as const) {
        await db.schema.alterTable('run').addColumn(name, 'integer').execute();
    }
    for (const name of ['draft', 'draft_folder', 'next_bookmark'] as const) {
        await db.schema.alterTable('run').addColumn(name, 'text').execute();
    }
    // A planned time is the identity of a run, whatever memory says: the ledger decides by this constraint.
    await db.schema
        .createIndex('run_planned')
        .on('run')
        .columns(['mapping_id', 'planned_at'])
        .unique()
        .where('planned_at', 'is not', null)
        .execute();
    await db.schema
        .createTable('schedule')
        .addColumn('mapping_id', 'text', column => column.primaryKey())
        .addColumn('schedule_hash', 'text', column => column.notNull())
        .addColumn('decided_until', 'integer', column => column.notNull())
        .execute();
    await db.schema
        .createTable('downloaded')
        .addColumn('mapping_id', 'text', column => column.notNull())
        .addColumn('run_id', 'integer', column => column.notNull())
        .addColumn('record_id', 'text', column => column.notNull())
        .addColumn('content_hash', 'text', column => column.notNull())
        .addPrimaryKeyConstraint('downloaded_key', ['mapping_id', 'run_id', 'record_id'])
        .modifyEnd(sql`without rowid`)
        .execute();
}
