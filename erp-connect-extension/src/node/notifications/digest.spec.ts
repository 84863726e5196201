import assert from 'node:assert/strict';
import { Notice } from '../ledger/notice-store';
import { digestOf } from './digest';
import { Matter } from './matter';

const NOW = 1_000_000;
const PATIENCE = 1000;

describe('digest', () => {
    const matter = (key: string, mayPass = false, age = 0): Matter => ({
        key,
        kind: 'file',
        label: key,
        count: 1,
        since: NOW - age,
        problem: { code: 'x', severity: 'error', kind: 'user', text: 'x' },
        mayPass
    });
    const notice = (matter: string): Notice => ({ matter, label: matter, told_at: 1 });

    function look(open: readonly Matter[], told: readonly string[]): { news: string[]; closed: string[]; all: boolean; due?: number } {
        const { news, closed, isAllClosed, nextDue } = digestOf(open, told.map(notice), PATIENCE, NOW);
        return { news: news.map(({ key }) => key), closed: closed.map(each => each.matter), all: isAllClosed, due: nextDue };
    }

    it('tells what is open and was not told', () => {
        assert.deepEqual(look([matter('a'), matter('b')], ['a']), { news: ['b'], closed: [], all: false, due: undefined });
    });

    it('waits for what may pass by itself, and says until when', () => {
        const open = [matter('a', true, 400), matter('b', true, 900), matter('c', true, 1000)];
        assert.deepEqual(look(open, []), { news: ['c'], closed: [], all: false, due: 100 });
    });

    it('knows when the last of what was told is closed', () => {
        assert.deepEqual(look([matter('b')], ['a', 'b']), { news: [], closed: ['a'], all: false, due: undefined });
        assert.deepEqual(look([], ['a', 'b']), { news: [], closed: ['a', 'b'], all: true, due: undefined });
        // Something that is only waited for is not told of, but it is not in order either.
        assert.equal(look([matter('c', true, 1)], ['a']).all, false);
        assert.equal(look([], []).all, false);
    });
});
