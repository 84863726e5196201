import * as assert from 'node:assert/strict';
import { complaintsAbout } from './complaints';
import { DownloadDraft, downloadOf, startingDownload } from './download-draft';
import { whyNoChanges } from '../../common/download-form/download-choices';
import { usualName } from './usual-name';

const DRAFT: DownloadDraft = {
    ...startingDownload('Europe/Berlin'),
    connection: 'americas',
    columns: [
        { key: 4, header: 'Amount', field: 'amount' },
        { key: 2, header: 'Company code', value: '1000' }
    ]
};

describe('a download that is being made', () => {
    it('becomes what a mapping says, without what is so anyway', () => {
        assert.deepEqual(downloadOf(DRAFT), {
            object: 'payment',
            schedule: { every: 'day', at: '02:30', timeZone: 'Europe/Berlin' },
            columns: [
                { header: 'Amount', field: 'amount' },
                { header: 'Company code', value: '1000' }
            ],
            destination: { folder: 'outbox', file: '{mapping} {date}' }
        });
        const byHand = downloadOf({ ...DRAFT, changes: 'since-last-run', schedule: { ...DRAFT.schedule, rhythm: 'hand' } });
        assert.equal(byHand.changes, 'since-last-run');
        assert.ok(!('schedule' in byHand));
    });

    it('asks for changes only where Invoiced tells them', () => {
        assert.equal(downloadOf({ ...DRAFT, object: 'item', changes: 'since-last-run' }).changes, undefined);
        assert.match(whyNoChanges('item') ?? '', /which items have changed/);
        assert.equal(whyNoChanges('payment'), undefined);
    });

    it('says what is missing, and nothing when all is there', () => {
        assert.deepEqual(complaintsAbout(DRAFT), []);
        assert.match(complaintsAbout({ ...DRAFT, connection: undefined })[0] ?? '', /connection/);
        assert.match(complaintsAbout({ ...DRAFT, columns: [] })[0] ?? '', /at least one field/);
        assert.match(complaintsAbout({ ...DRAFT, columns: [{ key: 1, header: ' ', field: 'amount' }] })[0] ?? '', /column 1/);
        assert.match(complaintsAbout({ ...DRAFT, schedule: { ...DRAFT.schedule, at: '' } })[0] ?? '', /time of the day/);
        assert.match(complaintsAbout({ ...DRAFT, destination: { folder: ' ' } })[0] ?? '', /folder/);
    });

    it('complains about all that its mapping would be told to have wrong', () => {
        const complaint = (destination: Partial<DownloadDraft['destination']>): string =>
            complaintsAbout({ ...DRAFT, destination: { ...DRAFT.destination, ...destination } }).join(' ');
        assert.match(complaint({ dateFormat: 'every day' }), /not a date format/);
        assert.match(complaint({ file: 'P {day}' }), /"\{day\}" means nothing .* Possible: \{date\}/);
        const twice = DRAFT.columns.map(column => ({ ...column, header: 'Same' }));
        assert.match(complaintsAbout({ ...DRAFT, columns: twice }).join(' '), /column "Same" already/);
    });

    it('is called after what it brings and how often', () => {
        assert.equal(usualName(DRAFT), 'Daily payments');
        assert.equal(usualName({ object: 'credit_note', schedule: { ...DRAFT.schedule, rhythm: 'month' } }), 'Monthly credit notes');
        assert.equal(usualName({ object: 'credit_note', schedule: { ...DRAFT.schedule, rhythm: 'cron' } }), 'Credit notes');
    });
});
