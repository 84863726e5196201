import * as assert from 'node:assert/strict';
import { hoverAt } from './mapping-hover';

const TEXT = `{
  "name": "n", "connection": "c",
  "download": {
    "object": "payment",
    "schedule": { "every": "week", "on": ["monday"], "at": "02:30", "timeZone": "Europe/Berlin", "missed": "skip" },
    "filter": { "voided": false, "from": "2026-01-31", "metadata.region": "EMEA", "zebra": 1 },
    "columns": [
      { "header": "Invoice", "field": "applied_to.number" },
      { "header": "Date", "field": "date" },
      { "header": "Region", "field": "customer.metadata.region" },
      { "header": "X", "field": "nothing" }
    ],
    "destination": { "folder": "out", "exists": "replace" }
  }
}`;

function hover(part: string, text = TEXT): string {
    const offset = text.indexOf(part);
    assert.notEqual(offset, -1);
    const found = hoverAt(text, offset + 1);
    assert.ok(found);
    assert.equal(text.slice(found.range.start.offset, found.range.end.offset), part);
    return found.markdown;
}

describe('hover of a download', () => {
    it('says what the file shows of a field, and how many rows it makes', () => {
        assert.match(
            hover('"applied_to.number"'),
            /\*\*Document number\*\* `applied_to\.number` \(text\)\n\n.*as it is\.\n\nThe file has one row per document that a payment/
        );
        assert.match(hover('"date"'), /\*\*Date\*\* `date` \(date\)\n\n.*company's day, in the date format [^\n]*$/);
        assert.match(hover('"customer.metadata.region"'), /\*\*region of the customer\*\*/);
        assert.doesNotMatch(hover('"nothing"'), /nothing/);
    });

    it('says what a filter leaves, at its key and at its value', () => {
        assert.match(hover('"voided"'), /\*\*Voided\*\* `voided`\n\nOnly records where this is `true`, or where it is `false`\.$/);
        assert.match(hover('false'), /\*\*Voided\*\*/);
        assert.match(hover('"from"'), /with this date or a later one/);
        assert.match(hover('"EMEA"'), /\*\*region\*\* `metadata\.region`\n\nOnly records with exactly this text/);
        assert.doesNotMatch(hover('"zebra"'), /zebra/);
    });

    it('says the schedule in words where it can run', () => {
        for (const part of ['"schedule"', '"monday"', '"02:30"', '"Europe/Berlin"']) {
            assert.match(hover(part), /(^|\n\n)Every Monday at 02:30, Europe\/Berlin\.$/);
        }
        assert.match(hover('"skip"'), /^\*\*Missed runs\*\*\n\n.*\n\n`skip`: They are left out\./);
        for (const broken of [TEXT.replace('02:30', '2:30'), TEXT.replace('"on": ["monday"], ', ''), TEXT.replace('"name": "n", ', '')]) {
            assert.doesNotMatch(hover('"schedule"', broken), /Every Monday/);
        }
    });

    it('explains the destination', () => {
        assert.match(hover('"replace"'), /^\*\*Name is taken\*\*\n\n.*\n\n`replace`: It is replaced\.\n\nDefault: `number`\.$/);
    });
});
