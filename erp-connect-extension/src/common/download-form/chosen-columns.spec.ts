import * as assert from 'node:assert/strict';
import { DownloadColumn } from '../mapping/download';
import {
    changedColumn,
    ChosenColumn,
    movedColumn,
    placedColumn,
    withColumn,
    withKnownKeys,
    withoutColumn,
    withoutField
} from './chosen-columns';

const LIST: readonly ChosenColumn[] = ['a', 'b', 'c'].map((field, index) => ({ key: index + 1, header: field.toUpperCase(), field }));

const fields = (columns: readonly ChosenColumn[]): string => columns.map(({ field, value }) => field ?? `=${value}`).join(' ');

describe('chosen columns', () => {
    it('are added with keys of their own, also after one was taken away', () => {
        const again = withColumn(withColumn(withoutColumn(LIST, 2), { header: 'B', field: 'b' }), { header: 'X', value: 'x' });
        assert.equal(fields(again), 'a c b =x');
        assert.equal(new Set(again.map(({ key }) => key)).size, again.length);
    });

    it('have different headers, also where two fields are called the same', () => {
        const twice = [{ field: 'metadata.c' }, { field: 'customer.metadata.c' }].reduce<readonly ChosenColumn[]>(
            (columns, column) => withColumn(columns, { ...column, header: 'C' }),
            LIST
        );
        assert.deepEqual(
            twice.map(({ header }) => header),
            ['A', 'B', 'C', 'C 2', 'C 3']
        );
    });

    it('move up and down, and no further than to an end', () => {
        assert.equal(fields(movedColumn(LIST, 3, 0)), 'c a b');
        assert.equal(fields(movedColumn(LIST, 1, 1)), 'b a c');
        assert.equal(fields(movedColumn(LIST, 1, 99)), 'b c a');
        assert.equal(fields(movedColumn(LIST, 1, -1)), 'a b c');
        assert.equal(movedColumn(LIST, 9, 0), LIST);
    });

    it('come before the one that they are dropped on', () => {
        assert.equal(fields(placedColumn(LIST, 1, 2)), 'b a c');
        assert.equal(fields(placedColumn(LIST, 1, 3)), 'b c a');
        assert.equal(fields(placedColumn(LIST, 3, 1)), 'a c b');
        assert.equal(fields(placedColumn(LIST, 2, 1)), 'a b c');
    });

    it('change one at a time', () => {
        assert.deepEqual(
            changedColumn(LIST, 2, { header: 'New' }).map(({ header }) => header),
            ['A', 'New', 'C']
        );
        assert.equal(fields(withoutField(LIST, 'b')), 'a c');
    });

    it('keep their keys when they are read anew', () => {
        const keysOf = (columns: readonly DownloadColumn[]): readonly number[] => withKnownKeys(LIST, columns).map(({ key }) => key);
        const [a, b, c] = LIST;
        assert.deepEqual(keysOf([c, a, b]), [3, 1, 2]);
        assert.deepEqual(keysOf([c, { ...a, header: 'Other' }]), [3, 1]);
        assert.deepEqual(keysOf([a, { header: 'B', field: 'x' }, c]), [1, 2, 3]);
        assert.deepEqual(keysOf([{ header: 'N', field: 'n' }, a, b, c]), [4, 1, 2, 3]);
        assert.deepEqual(keysOf([{ ...a, header: 'A 2' }, a]), [4, 1]);
    });
});
