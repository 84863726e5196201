import { SqliteDatabase, SqliteStatement } from 'kysely';
import { unsupportedNode } from '../runtime/supported-node';
import { UserError } from '../runtime/user-error';

/** The part of better-sqlite3 that we use; it comes without types. */
export interface NativeDatabase {
    readonly inTransaction: boolean;
    prepare(sql: string): SqliteStatement;
    pragma(text: string): unknown;
    exec(sql: string): void;
    close(): void;
}

interface NativeOptions {
    readonly readonly?: boolean;
    readonly fileMustExist?: boolean;
    readonly timeout?: number;
}

/** Opens an SQLite file. Throws a `UserError` under a Node whose native interface would end the process. */
export function openNative(file: string, options: NativeOptions = {}): NativeDatabase {
    const unsupported = unsupportedNode();
    if (unsupported) {
        throw new UserError(unsupported);
    }
    // Loaded here and not at the top of the file, so that the check above comes first.
    const Database = require('better-sqlite3') as new (file: string, options: NativeOptions) => NativeDatabase;
    return new Database(file, options);
}

/** Compiles each statement once: Kysely prepares anew for every execution, which costs more than most executions. */
export function withStatementCache(database: NativeDatabase, limit = 200): SqliteDatabase {
    const statements = new Map<string, SqliteStatement>();
    return {
        close: () => database.close(),
        prepare: sql => {
            let statement = statements.get(sql);
            if (!statement) {
                statement = sql === 'rollback' ? rollback(database) : database.prepare(sql);
                if (statements.size >= limit) {
                    statements.clear();
                }
                statements.set(sql, statement);
            }
            return statement;
        }
    };
}

/**
 * On a full disk SQLite gives a transaction up by itself. There is nothing to undo then, and to say so would hide from
 * everybody what the reason was.
 */
function rollback(database: NativeDatabase): SqliteStatement {
    const statement = database.prepare('rollback');
    return {
        reader: false,
        all: parameters => statement.all(parameters),
        iterate: parameters => statement.iterate(parameters),
        run: parameters => (database.inTransaction ? statement.run(parameters) : { changes: 0, lastInsertRowid: 0 })
    };
}
