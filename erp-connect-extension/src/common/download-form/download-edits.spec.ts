import * as assert from 'node:assert/strict';
import { applyTextEdits, TextEdit } from '../mapping/text-range';
import { ChosenColumn, changedColumn, movedColumn, withColumn, withoutColumn } from './chosen-columns';
import { changeColumns, changeDestination, changeFilter, changeSchedule } from './download-edits';
import { ScheduleDraft, startingSchedule } from './schedule-draft';

const TEXT = `{
  "download": {
    // nightly
    "schedule": { "every": "day", "at": "02:30" }, // German time
    "columns": [
      // what the ERP matches by
      { "header": "No", "field": "number" }, // kept short
      { "header": "Sum", /* gross */ "field": "total", "decimal": "," },
      { "header": "From", "value": "Invoiced" }
    ],
    "destination": {
      "folder": "outbox", // shared
      "bom": true
    }
  }
}
`;

const COLUMNS: readonly ChosenColumn[] = [
    { key: 4, header: 'No', field: 'number' },
    { key: 9, header: 'Sum', field: 'total', decimal: ',' },
    { key: 2, header: 'From', value: 'Invoiced' }
];

const BERLIN: ScheduleDraft = { ...startingSchedule('Europe/Berlin'), weekdays: ['friday'] };

const edited = (edits: readonly TextEdit[], text = TEXT): string => applyTextEdits(text, edits);
const columns = (after: readonly ChosenColumn[], text = TEXT): string => edited(changeColumns(text, COLUMNS, after), text);
const schedule = (draft: ScheduleDraft, text = TEXT): string => edited(changeSchedule(text, draft, 'Europe/Berlin'), text);

describe('changeColumns', () => {
    it('writes a header, and nothing else', () => {
        assert.equal(columns(changedColumn(COLUMNS, 9, { header: 'Gross' })), TEXT.replace('"Sum"', '"Gross"'));
    });

    it('writes the format of a column, and takes it out again', () => {
        const text = columns(changedColumn(COLUMNS, 4, { format: 'YYYY' }));
        assert.equal(text, TEXT.replace('"field": "number"', '"field": "number", "format": "YYYY"'));
        assert.equal(columns(changedColumn(COLUMNS, 9, { decimal: undefined })), TEXT.replace(', "decimal": ","', ''));
    });

    it('moves a column with its comments', () => {
        assert.equal(columns(movedColumn(COLUMNS, 4, 1)), TEXT.replace(/( +\/\/ what[^]*short\n)( +{ "header": "Sum".*\n)/, '$2$1'));
    });

    it('moves and changes at once, takes away and adds', () => {
        const moved = changedColumn(movedColumn(withoutColumn(COLUMNS, 9), 2, 0), 4, { header: 'Number' });
        const text = columns(withColumn(moved, { header: 'Paid', field: 'amount_paid' }));
        assert.match(
            text,
            /"columns": \[\n {6}{ "header": "From", "value": "Invoiced" },\n {6}\/\/ what.*\n {6}{ "header": "Number", "field": "number" }, \/\/ kept short\n {6}{ "header": "Paid", "field": "amount_paid" }\n {4}\]/
        );
    });

    it('writes the list where there was none', () => {
        const text = columns([{ key: 1, header: 'A', field: 'number' }], '{\n  "download": {\n    "object": "invoice"\n  }\n}\n');
        assert.equal(text, '{\n  "download": {\n    "object": "invoice",\n    "columns": [{ "header": "A", "field": "number" }]\n  }\n}\n');
    });

    it('leaves a text alone that has other columns by now, or is broken', () => {
        assert.deepEqual(changeColumns(TEXT, COLUMNS.slice(1), COLUMNS), []);
        assert.deepEqual(changeColumns(TEXT.replace('"columns": [', '"columns": {'), COLUMNS, []), []);
        assert.deepEqual(changeColumns('{ "download": { "columns": 3 } }', COLUMNS, []), []);
    });
});

describe('changeSchedule', () => {
    it('writes what differs', () => {
        assert.equal(schedule({ ...BERLIN, at: '04:00' }), TEXT.replace('02:30', '04:00'));
        assert.equal(
            schedule({ ...BERLIN, rhythm: 'week' }),
            TEXT.replace('{ "every": "day", "at": "02:30" }', '{ "every": "week", "at": "02:30", "on": "friday" }')
        );
    });

    it('is silent about the time zone of the computer until another one is chosen', () => {
        const other = schedule({ ...BERLIN, timeZone: 'UTC' });
        assert.equal(other, TEXT.replace('"at": "02:30"', '"at": "02:30", "timeZone": "UTC"'));
        assert.equal(schedule(BERLIN, other), TEXT.replace('"at": "02:30"', '"at": "02:30", "timeZone": "Europe/Berlin"'));
    });

    it('takes the schedule out for a download by hand, and writes it again', () => {
        const byHand = schedule({ ...BERLIN, rhythm: 'hand' });
        assert.doesNotMatch(byHand, /"schedule"/);
        assert.match(schedule(BERLIN, byHand), /"schedule": { "every": "day", "at": "02:30", "timeZone": "Europe\/Berlin" }/);
    });
});

describe('changeDestination', () => {
    it('writes, changes and takes out members', () => {
        assert.equal(
            edited(changeDestination(TEXT, { folder: 'inbox', bom: undefined, format: 'xlsx' })),
            TEXT.replace('"outbox", // shared\n      "bom": true', '"inbox", // shared\n      "format": "xlsx"')
        );
    });
});

describe('changeFilter', () => {
    it('is written, changed and left behind by nothing', () => {
        const text = edited(changeFilter(TEXT, [{ id: 'status', value: 'paid' }]));
        assert.match(text, /"filter": { "status": "paid" }/);
        assert.match(edited(changeFilter(text, [{ id: 'closed', value: true }]), text), /"filter": { "closed": true }/);
        assert.equal(edited(changeFilter(text, []), text), TEXT);
    });
});
