import { DownloadField, fieldTypeName } from '../invoiced/download-field';
import { downloadFields } from '../invoiced/download-fields';
import { DOWNLOAD_OBJECT_IDS, DownloadObjectId, downloadObjectLabel, findDownloadObject } from '../invoiced/download-objects';

const HEAD = `# Downloads

Records of Invoiced become files that the ERP picks up. The fields below are written by \`scripts/make-downloads.mjs\` from
the code that reads them; do not edit this page by hand.

\`\`\`jsonc
{
  "name": "Payments to the ERP",
  "connection": "americas",
  "download": {
    "object": "payment",
    "schedule": { "every": "day", "at": "02:30", "timeZone": "Europe/Berlin" },
    "changes": "since-last-run",
    "columns": [
      { "header": "Date", "field": "date", "format": "DD.MM.YYYY" },
      { "header": "Customer", "field": "customer.number" },
      { "header": "Invoice", "field": "applied_to.number" },
      { "header": "Amount", "field": "applied_to.amount" },
      { "header": "Company", "value": "01" }
    ],
    "destination": { "folder": "../outbox", "file": "PAY_{date}", "decimal": "," }
  }
}
\`\`\`

Every key is in the [mapping reference](mapping-reference.md), every way to say when in [schedules](schedules.md). Try one
by hand with \`erp-connect download MAPPING\`; \`erp-connect next MAPPING\` tells when it runs by itself.

## What is promised

- A reader never sees half a file: it is written beside under a hidden name and gets its own name in one step.
- \`"changes": "since-last-run"\` leaves nothing out. The place where the next download begins moves only when the file is
  in its place; a crash at any moment gives the same rows again, and never a gap. The two minutes before the last download
  are asked for once more, because a change may show itself late; what was in the file before is left out.
- A planned time gives one file, however often the computer or the clock stops and starts.
- Records come in the order of their changes, else in the order in which Invoiced got to know them.
- A record that is deleted in Invoiced is in no file any more; a voided one is, with its status.
- The folder does not take the file: it is tried again, longer and longer apart, and a problem tells why. Nothing is lost.

## Rows and cells

- One row per record. Where a column shows a field of a line (\`items.\`) or of an application (\`applied_to.\`), there is one
  row for each of these, and the record's own columns stand on every one of them.
- Amounts have the decimals of their currency, and more where Invoiced has more. They are never rounded.
- Dates and times are those of the company's time zone.
- In a CSV, a text that a spreadsheet program would take for a formula gets an apostrophe in front; numbers never do.
  \`"formulas": "keep"\` switches that off. In an XLSX, amounts and dates are real numbers and dates, and ids stay text.
- Custom fields are \`metadata.<id>\`, those of lines \`items.metadata.<id>\`, of the customer \`customer.metadata.<id>\`.

## Fields
`;

/** The text of docs/downloads.md. */
export function downloadsDocument(): string {
    return [HEAD, ...DOWNLOAD_OBJECT_IDS.map(chapter)].join('\n');
}

function chapter(object: DownloadObjectId): string {
    const { tellsChanges } = findDownloadObject(object)!;
    const changes = tellsChanges ? '' : ' Invoiced does not tell which of them changed: each file has all of them.';
    return [
        `### ${downloadObjectLabel(object)}: \`${object}\``,
        ...(changes === '' ? [] : ['', changes.trim()]),
        '',
        '| Field | Label | Type |',
        '| --- | --- | --- |',
        ...downloadFields(object).map(row),
        ''
    ].join('\n');
}

function row({ id, label, type }: DownloadField): string {
    return `| \`${id}\` | ${label} | ${fieldTypeName(type)} |`;
}
