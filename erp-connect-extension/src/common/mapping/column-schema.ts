import { SchemaNode } from './schema-node';

/** Members of a column of which exactly one says where the value comes from. */
export const SOURCE_KEYS = ['column', 'letter', 'value', 'expression'] as const;

/** Where the value of one property comes from and how it is converted. */
export const columnSchema: SchemaNode = {
    title: 'Column',
    markdownDescription:
        'The header of a column, or an object with exactly one of `column`, `letter`, `value` and '
        + '`expression`, and how the value is converted.',
    type: ['string', 'object'],
    minLength: 1,
    additionalProperties: false,
    properties: {
        column: { title: 'Column', markdownDescription: 'Header of the column the value is read from.', type: 'string', minLength: 1 },
        letter: {
            title: 'Letter',
            markdownDescription: 'Letter of the column the value is read from, for files without headers.',
            type: 'string',
            examples: ['C']
        },
        value: {
            title: 'Value',
            markdownDescription: 'The same value for every record.',
            type: ['string', 'number', 'boolean'],
            examples: ['eur']
        },
        expression: {
            title: 'Expression',
            markdownDescription:
                'A JSONata expression over the row, with columns by header; headers with blanks or '
                + 'signs stand in backquotes. Cells are texts: `$number(Qty)` makes a number of one.',
            type: 'string',
            examples: ['$uppercase(Region)', 'Name & " " & `Second Name`']
        },
        format: {
            title: 'Date format',
            markdownDescription:
                'How the dates of the column are written: `D` `DD` day, `M` `MM` `MMM` `MMMM` month, '
                + '`YY` `YYYY` year, `HH` `mm` `ss` time. Found out over the whole column when absent.',
            type: 'string',
            examples: ['DD/MM/YYYY', 'MM/DD/YYYY', 'DD.MM.YYYY', 'YYYY-MM-DD', 'YYYYMMDD', 'DD-MMM-YYYY']
        },
        decimal: {
            title: 'Decimal mark',
            markdownDescription: 'What separates the decimals of a number. Found out over the whole column when absent.',
            type: 'string',
            enum: ['.', ','],
            markdownEnumDescriptions: ['As in 1,234.56', 'As in 1.234,56']
        },
        thousands: {
            title: 'Thousands mark',
            markdownDescription: 'What separates the thousands of a number. Found out when absent.',
            type: 'string',
            minLength: 1,
            maxLength: 1,
            examples: [',', '.', "'", ' ']
        },
        default: { title: 'Default', markdownDescription: 'Used where the cell is empty.', type: ['string', 'number', 'boolean'] },
        trim: { title: 'Trim', markdownDescription: 'Whether blanks around the text are removed.', type: 'boolean', default: true },
        map: {
            title: 'Lookup table',
            markdownDescription: 'Text of the cell on the left, text to use instead on the right.',
            type: 'object',
            additionalProperties: { title: 'Replacement', type: 'string' }
        },
        required: {
            title: 'Required',
            markdownDescription: 'Whether a record with an empty cell is refused.',
            type: 'boolean',
            default: false
        },
        empty: {
            title: 'Empty cells',
            markdownDescription: 'What an empty cell does to a record that exists.',
            type: 'string',
            enum: ['keep', 'clear'],
            markdownEnumDescriptions: ['What Invoiced has stays.', 'The field is cleared.'],
            default: 'keep'
        }
    }
};
