import assert from 'node:assert/strict';
import { MappingStatus } from '../../common/engine-protocol';
import { Problem } from '../../common/problem';
import { OpenMatter } from '../ledger/open-matters';
import { mendedNotification, problemsNotification } from './compose';
import { invalidMapping, toMatters } from './matter';

const BOX = { workspace: '/srv/erp/sage', channel: 'webhook' };
const MAPPING: MappingStatus = {
    id: '/srv/erp/sage/invoices.mapping.json',
    name: 'Sage invoices',
    direction: 'upload',
    connection: 'americas',
    state: 'idle',
    openProblems: 0
};
const CELL: Problem = {
    code: 'cell.not-a-date',
    severity: 'error',
    kind: 'user',
    mapping: MAPPING.id,
    file: '/srv/erp/inbox/done/INV-0412.2026-11-22T22-21-31.csv',
    row: 7,
    column: 'Inv Date',
    property: 'date',
    key: 'INV-3',
    seen: ' 31.02.2026 ',
    text: 'Date: "31.02.2026" is not a date.',
    hint: 'Correct the cell, or set "format" of this column.'
};
const PAUSE: Problem = {
    code: 'connection.not-allowed',
    severity: 'error',
    kind: 'user',
    connection: 'americas',
    text: 'Invoiced does not let the connection "americas" in.',
    hint: 'Enter a valid API key.'
};

describe('notification', () => {
    const ofRun = (id: number, first = CELL, takenFrom = '/srv/erp/inbox/INV-0412.csv'): OpenMatter => ({
        run: { id, takenFrom, records: 120, refused: 4 },
        count: 12,
        first,
        since: id
    });
    const condition = (first: Problem, since = 1): OpenMatter => ({ count: 1, first, since });
    const tell = (...open: OpenMatter[]): ReturnType<typeof problemsNotification> =>
        problemsNotification(BOX, toMatters(open, [MAPPING]), 0);

    it('says of a file what, where and what to do', () => {
        const { subject, text, sentAt, workspace } = tell(ofRun(1));
        assert.equal(subject, 'ERP Connect: INV-0412.csv needs you (12 errors) [sage]');
        assert.equal(
            text,
            [
                'INV-0412.csv: 12 errors, 4 of 120 records refused',
                '  Mapping: Sage invoices (/srv/erp/sage/invoices.mapping.json)',
                '  File: /srv/erp/inbox/done/INV-0412.2026-11-22T22-21-31.csv',
                '  First: row 7, column "Inv Date", record INV-3: Date: "…" is not a date.',
                '  What to do: Correct the cell, or set "format" of this column.',
                '',
                'To see everything, open ERP Connect, or run: erp-connect errors',
                ''
            ].join('\n')
        );
        assert.deepEqual([sentAt, workspace], ['1970-01-01T00:00:00.000Z', BOX.workspace]);
    });

    it('never holds the contents of the cell', () => {
        assert.equal(JSON.stringify(tell(ofRun(1))).includes('31.02'), false);
        const long = 'x'.repeat(100);
        const told = tell(ofRun(1, { ...CELL, seen: long, text: `"${'x'.repeat(59)}…" is not a number.`, hint: undefined }));
        assert.equal(told.matters[0].text, '"…" is not a number.');
    });

    it('counts in the subject and tells at most twenty', () => {
        const files = Array.from({ length: 30 }, (_, index) => ofRun(index + 1));
        const { subject, matters, more, text } = tell(...files, condition(PAUSE));
        assert.equal(subject, 'ERP Connect: 30 files and 1 connection need you [sage]');
        assert.deepEqual([matters.length, more, text.includes('… and 11 more.')], [20, 11, true]);
    });

    it('takes one connection that is paused for several reasons for one thing, and many files of one condition for many', () => {
        const unstable = { ...PAUSE, code: 'connection.unstable' };
        const { matters } = tell(
            condition(PAUSE),
            condition(unstable, 2),
            condition({ ...CELL, code: 'file.unreadable', file: '/a.csv' }, 3),
            condition({ ...CELL, code: 'file.unreadable', file: '/b.csv' }, 4)
        );
        assert.deepEqual(
            matters.map(({ id, problems }) => [id, problems]),
            [
                ['connection:americas', 2],
                [`file.unreadable:${MAPPING.id}:/a.csv`, 1],
                [`file.unreadable:${MAPPING.id}:/b.csv`, 1]
            ]
        );
    });

    it('leaves out the problems of notifications themselves', () => {
        assert.deepEqual(tell(condition({ ...PAUSE, code: 'notification.webhook-not-sent' })).matters, []);
    });

    it('has a subject of one line, whatever a file is called', () => {
        const { subject } = tell(ofRun(1, CELL, `/x/a\r\nBcc: b@example.com\u2028${'y'.repeat(400)}`));
        assert.match(subject, /^ERP Connect: a Bcc/);
        assert.equal(/[\r\n\u2028]/.test(subject) || subject.length > 200, false);
    });

    it('has the same id when the same is told again, and another when it came up again', () => {
        assert.equal(tell(ofRun(1)).id, tell(ofRun(1)).id);
        assert.equal(new Set([tell(ofRun(1)).id, tell(ofRun(2)).id, tell(condition(PAUSE)).id, tell(condition(PAUSE, 2)).id]).size, 4);
    });

    it('names what is mended', () => {
        const closed = [{ matter: 'run:1', label: 'INV-0412.csv', told_at: 1 }];
        const { type, subject, text } = mendedNotification(BOX, closed, 0);
        assert.deepEqual([type, subject], ['mended', 'ERP Connect: nothing needs you any more [sage]']);
        assert.match(text, /^- INV-0412\.csv$/m);
    });

    it('tells of a mapping that cannot run', () => {
        const { subject, text } = problemsNotification(BOX, [invalidMapping({ ...MAPPING, reason: '"columns" is missing.' }, 1)], 0);
        assert.equal(subject, 'ERP Connect: the mapping "Sage invoices" needs you [sage]');
        assert.match(text, /does not run because there is a mistake in its file: "columns" is missing\./);
    });
});
