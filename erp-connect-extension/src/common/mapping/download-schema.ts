import { DOWNLOAD_OBJECT_IDS } from '../invoiced/download-objects';
import { MISSED_RULES } from '../schedule/schedule';
import { destinationSchema } from './destination-schema';
import { SchemaNode } from './schema-node';

const scheduleSchema: SchemaNode = {
    title: 'Schedule',
    markdownDescription:
        'When the download runs: every day, on days of the week or of the month, or by a cron expression. Without it, it runs '
        + 'only by hand.',
    type: 'object',
    if: { required: ['cron'] },
    else: { required: ['every', 'at'] },
    additionalProperties: false,
    properties: {
        every: {
            title: 'Every',
            markdownDescription: 'How often it runs.',
            type: 'string',
            enum: ['day', 'week', 'month'],
            markdownEnumDescriptions: ['Each day.', 'On the days of the week that `on` says.', 'On the days of the month that `on` says.']
        },
        on: {
            title: 'On',
            markdownDescription:
                'For `week`: `monday` to `sunday`, for `month`: 1 to 31 or `last`; or a list of them. A day that a month lacks '
                + 'means its last.',
            type: ['string', 'integer', 'array'],
            examples: ['monday', 'last', 1]
        },
        at: { title: 'At', markdownDescription: 'Time of the day, 00:00 to 23:59.', type: 'string', examples: ['02:30'] },
        cron: {
            title: 'Cron expression',
            markdownDescription: 'Minute, hour, day of the month, month, day of the week.',
            type: 'string',
            minLength: 1,
            examples: ['30 2 * * 1-5']
        },
        timeZone: {
            title: 'Time zone',
            markdownDescription: 'Whose clock is meant. That of the computer when absent.',
            type: 'string',
            minLength: 1,
            examples: ['Europe/Berlin', 'America/New_York', 'UTC']
        },
        missed: {
            title: 'Missed runs',
            markdownDescription: 'What becomes of runs whose time passed while the computer was off or asleep.',
            type: 'string',
            enum: MISSED_RULES,
            markdownEnumDescriptions: ['They are made up for by one run.', 'They are left out.', 'Each of them is made up for.'],
            default: 'once'
        }
    }
};

const outputColumnSchema: SchemaNode = {
    title: 'Column of the file',
    markdownDescription: 'A header, and either a `field` of the record or a `value` that is the same on every row.',
    type: 'object',
    required: ['header'],
    additionalProperties: false,
    properties: {
        header: { title: 'Header', markdownDescription: 'What stands at the top of the column.', type: 'string' },
        field: {
            title: 'Field',
            markdownDescription:
                'Field of the record, such as `number` or `customer.number`. A field `items.…` makes one row per line, a field '
                + '`applied_to.…` one row per application of a payment; `metadata.<id>` is a custom field.',
            type: 'string',
            minLength: 1
        },
        value: { title: 'Value', markdownDescription: 'The same text on every row.', type: 'string' },
        format: {
            title: 'Date format',
            markdownDescription: 'How the dates of the column are written, instead of as the destination says.',
            type: 'string',
            examples: ['DD/MM/YYYY', 'MM/DD/YYYY', 'DD.MM.YYYY', 'YYYYMMDD']
        },
        decimal: {
            title: 'Decimal mark',
            markdownDescription: 'What separates the decimals of the column, instead of what the destination says.',
            type: 'string',
            enum: ['.', ','],
            markdownEnumDescriptions: ['As in 1234.56', 'As in 1234,56']
        }
    }
};

export const downloadSchema: SchemaNode = {
    title: 'Download',
    markdownDescription: 'Records of Invoiced become files for the ERP.',
    type: 'object',
    required: ['object', 'columns', 'destination'],
    additionalProperties: false,
    properties: {
        object: {
            title: 'Object',
            markdownDescription: 'What is downloaded.',
            type: 'string',
            enum: DOWNLOAD_OBJECT_IDS,
            examples: ['payment']
        },
        schedule: scheduleSchema,
        changes: {
            title: 'Changes',
            markdownDescription: 'Which records a file has. Contacts, charges and items can be downloaded as a whole only.',
            type: 'string',
            enum: ['all', 'since-last-run'],
            markdownEnumDescriptions: ['All of them.', 'Those that changed since the run before.'],
            default: 'all'
        },
        filter: {
            title: 'Filter',
            markdownDescription:
                'Only records with exactly these values, by field; `metadata.<id>` is a custom field. For documents and payments '
                + '`from` and `to` bound the date: days such as `2026-01-31`, both included.',
            type: 'object',
            additionalProperties: { title: 'Value', markdownDescription: 'What the field must be.', type: ['string', 'number', 'boolean'] }
        },
        columns: {
            title: 'Columns',
            markdownDescription: 'The columns of the file, from left to right.',
            type: 'array',
            items: outputColumnSchema
        },
        destination: destinationSchema
    }
};
