import { SchemaNode } from './schema-node';

/** Where the file of a download is put, and how it is written. */
export const destinationSchema: SchemaNode = {
    title: 'Destination',
    markdownDescription: 'Where the file is put, and how it is written.',
    type: 'object',
    required: ['folder'],
    additionalProperties: false,
    properties: {
        folder: {
            title: 'Folder',
            markdownDescription: 'Relative to the mapping file, or absolute. Made where it does not exist.',
            type: 'string',
            minLength: 1,
            examples: ['../outbox']
        },
        file: {
            title: 'File name',
            markdownDescription:
                'Name without its ending. `{mapping}`, `{date}` and `{time}` (planned, in the time zone of the schedule) stand for what they say.',
            type: 'string',
            minLength: 1,
            examples: ['{mapping} {date}', 'PAY_{date}_{time}'],
            default: '{mapping} {date}'
        },
        format: {
            title: 'Format',
            markdownDescription: 'Kind of file.',
            type: 'string',
            enum: ['csv', 'xlsx'],
            markdownEnumDescriptions: ['A text file.', 'An Excel workbook.'],
            default: 'csv'
        },
        delimiter: {
            title: 'Delimiter',
            markdownDescription: 'What separates the columns of a CSV file. A comma, or a semicolon where the decimal mark is a comma.',
            type: 'string',
            minLength: 1,
            maxLength: 1,
            examples: [',', ';', '\t', '|']
        },
        quote: {
            title: 'Quotes',
            markdownDescription: 'Which cells of a CSV file stand in quotes.',
            type: 'string',
            enum: ['needed', 'always'],
            markdownEnumDescriptions: ['Those that would be misread without.', 'All.'],
            default: 'needed'
        },
        encoding: {
            title: 'Encoding',
            markdownDescription: 'Character encoding of a CSV file.',
            type: 'string',
            minLength: 1,
            examples: ['utf-8', 'windows-1252', 'iso-8859-1', 'utf-16le'],
            default: 'utf-8'
        },
        bom: {
            title: 'Byte order mark',
            markdownDescription: 'Whether a file in a Unicode encoding begins with a mark that says so.',
            type: 'boolean',
            default: false
        },
        newline: {
            title: 'Line end',
            markdownDescription: 'How lines of a CSV file end.',
            type: 'string',
            enum: ['crlf', 'lf'],
            markdownEnumDescriptions: ['As on Windows.', 'As on Linux and macOS.'],
            default: 'crlf'
        },
        decimal: {
            title: 'Decimal mark',
            markdownDescription: 'What separates decimals.',
            type: 'string',
            enum: ['.', ','],
            markdownEnumDescriptions: ['As in 1234.56', 'As in 1234,56'],
            default: '.'
        },
        dateFormat: {
            title: 'Date format',
            markdownDescription: 'How dates are written.',
            type: 'string',
            examples: ['DD/MM/YYYY', 'MM/DD/YYYY', 'YYYYMMDD'],
            default: 'YYYY-MM-DD'
        },
        header: { title: 'Header', markdownDescription: 'Whether the first row has the headers.', type: 'boolean', default: true },
        empty: {
            title: 'Without records',
            markdownDescription: 'What comes of a run that finds no records.',
            type: 'string',
            enum: ['file', 'none'],
            markdownEnumDescriptions: ['A file with the headers only.', 'No file.'],
            default: 'file'
        },
        exists: {
            title: 'Name is taken',
            markdownDescription: 'What becomes of a file that has the same name.',
            type: 'string',
            enum: ['number', 'replace'],
            markdownEnumDescriptions: ['It stays; the new one is called `name (2)`.', 'It is replaced.'],
            default: 'number'
        },
        formulas: {
            title: 'Formulas',
            markdownDescription: 'Texts that a spreadsheet program would take for a formula.',
            type: 'string',
            enum: ['neutralise', 'keep'],
            markdownEnumDescriptions: ['They are made harmless.', 'They are written as they are.'],
            default: 'neutralise'
        }
    }
};
