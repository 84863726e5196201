import assert from 'node:assert/strict';
import { TempFolder } from '../spec-support/temp-folder';
import { Ledger } from './ledger';
import { DamagedLedger, NewerLedger } from './ledger-damage';
import { MIGRATIONS } from './migrations';
import { findProblems } from './problem-store';
import { findRecord } from './record-store';
import { latestRuns } from './run-store';
import { NativeDatabase, openNative } from './sqlite-database';

const NAMES = Object.keys(MIGRATIONS);

// What the first version wrote: one of everything. Tables that came later are empty when they come.
const FIRST_CONTENT = `
    insert into workspace values ('/w');
    insert into mapping values ('/m', 1);
    insert into record values ('main', 'invoice', 'inv-1', '17', 'hash', 1000);
    insert into run (id, mapping_id, mapping_hash, connection, object, operation, file_path, location, content_hash, state,
        size, watched, started_at, finished_at, created_count, read_count)
        values (5, '/m', 'h', 'main', 'invoice', 'upsert', '/in/a.csv', '/in/done/a.csv', 'c', 'finished', 1, 1, 900, 1000, 1, 1);
    insert into delivery (run_id, seq, phase, object, key, operation, state, remote_id, outcome)
        values (5, 2, 1, 'invoice', 'inv-1', 'upsert', 'accepted', '17', 'created');
    insert into problem (run_id, state, code, severity, kind, text, row, key, raised_at)
        values (5, 'open', 'cell.bad', 'error', 'user', 'This is bad.', 3, 'inv-2', 950);`;

/** Every table with its columns and indexes, in words. */
function shape(file: string): readonly unknown[] {
    const native = openNative(file, { readonly: true });
    const query = `select m.type, m.tbl_name, m.name, c.name as column_name, c.type as column_type, c."notnull", c.dflt_value, c.pk
        from sqlite_master m left join pragma_table_xinfo(m.name) c where m.tbl_name not like 'kysely%' order by 1, 2, 3, 4`;
    const rows = native.prepare(query).all([]);
    native.close();
    return rows;
}

describe('migrations of the ledger', () => {
    let folder: TempFolder;

    beforeEach(() => (folder = new TempFolder()));
    afterEach(() => folder.remove());

    /** A ledger as the version wrote it that had so many migrations. */
    async function ledgerOf(
        version: number,
        write: (native: NativeDatabase) => void = native => native.exec(FIRST_CONTENT)
    ): Promise<string> {
        const file = folder.at(`version-${version}.sqlite`);
        const first = await Ledger.open(file, { [NAMES[0]]: MIGRATIONS[NAMES[0]] });
        await first.close();
        const native = openNative(file);
        write(native);
        native.close();
        const known = Object.fromEntries(NAMES.slice(0, version).map(name => [name, MIGRATIONS[name]]));
        await (await Ledger.open(file, known)).close();
        return file;
    }

    for (let version = 1; version <= NAMES.length; version++) {
        it(`brings a ledger up to date that ended with ${NAMES[version - 1]}, with all that is in it`, async () => {
            const file = await ledgerOf(version);
            const ledger = await Ledger.open(file);
            await ledger.transact(async db => {
                assert.deepEqual((await findRecord(db, 'main', 'invoice', 'inv-1'))?.remote_id, '17');
                const [run] = await latestRuns(db, undefined, 10);
                assert.deepEqual([run.id, run.state, run.created_count], [5, 'finished', 1]);
                const { items } = await findProblems(db, {});
                assert.deepEqual(
                    items.map(({ text, row, file: place }) => [text, row, place]),
                    [['This is bad.', 3, '/in/done/a.csv']]
                );
                const [delivery] = await db.selectFrom('delivery').selectAll().execute();
                assert.deepEqual([delivery.run_id, delivery.remote_id, delivery.state], [5, '17', 'accepted']);
                assert.deepEqual(await db.selectFrom('workspace').select('folder').execute(), [{ folder: '/w' }]);
                assert.deepEqual(await db.selectFrom('mapping').select('paused').execute(), [{ paused: 1 }]);
            });
            await ledger.close();
            const fresh = folder.at('fresh.sqlite');
            await (await Ledger.open(fresh)).close();
            assert.deepEqual(shape(file), shape(fresh));
        });
    }

    it('are all or none: one that fails leaves the version before, which still opens', async () => {
        const file = await ledgerOf(NAMES.length);
        const broken = {
            ...MIGRATIONS,
            '9999-broken': {
                up: async () => {
                    throw new Error('it does not work');
                }
            }
        };
        await assert.rejects(Ledger.open(file, broken), /does not work/);
        const ledger = await Ledger.open(file);
        assert.equal((await ledger.transact(db => latestRuns(db, undefined, 10))).length, 1);
        await ledger.close();
    });

    it('of a later version are refused, and a history that no version wrote is damage', async () => {
        const newer = await ledgerOf(NAMES.length);
        await (await Ledger.open(newer, { ...MIGRATIONS, '9999-later': { up: async () => undefined } })).close();
        await assert.rejects(Ledger.open(newer), NewerLedger);
        const native = openNative(newer);
        native.exec(`delete from kysely_migration where name = '${NAMES[2]}'`);
        native.close();
        await assert.rejects(Ledger.open(newer), DamagedLedger);
    });

    it('have names in the order in which they are carried out', () => {
        assert.deepEqual([...NAMES].sort(), NAMES);
    });
});
