import { SchemaNode } from './schema-node';
import { FILE_KINDS, SOURCE_KINDS } from './source-kind';

/** Where the files of an upload come from and how they are read. */
export const sourceSchema: SchemaNode = {
    title: 'Source',
    markdownDescription: 'Where the files come from and how they are read.',
    type: 'object',
    required: ['kind', 'folder', 'files'],
    if: { required: ['kind'], properties: { kind: { enum: FILE_KINDS } } },
    then: { required: ['fileName'] },
    additionalProperties: false,
    properties: {
        kind: {
            title: 'Kind',
            markdownDescription: 'What the files are.',
            type: 'string',
            enum: SOURCE_KINDS,
            markdownEnumDescriptions: [
                'Tables: CSV, XLS or XLSX files. Their rows become records.',
                'PDFs of invoices. Each becomes the PDF of its invoice, in place of the one that Invoiced makes.',
                'Files of any kind. Each is attached to its invoice, credit note, estimate or customer.'
            ],
            examples: ['spreadsheet']
        },
        folder: {
            title: 'Folder',
            markdownDescription: 'The folder to watch: relative to the mapping file, or absolute.',
            type: 'string',
            minLength: 1,
            examples: ['../inbox']
        },
        files: {
            title: 'Files',
            markdownDescription:
                'Pattern of the file names: `*` stands for any text, `?` for one character, '
                + '`{csv,xlsx}` for alternatives. Names only; the folder is said in `folder`.',
            type: 'string',
            minLength: 1,
            examples: ['*.{csv,xls,xlsx}']
        },
        fileName: {
            title: 'File name',
            markdownDescription:
                'Where the number of the invoice (or other record) stands in the name of an attachment or PDF: `{number}` is '
                + 'the number, `{*}` or `*` any text, `?` one character. Or a regular expression between slashes with a '
                + 'group called number. Letter case means nothing. Needed for `invoice-pdfs` and `attachments`.',
            type: 'string',
            minLength: 1,
            examples: ['{number}.pdf', '{number}_{*}.*', '/(?<number>\\d+)_.*/']
        },
        zip: {
            title: 'ZIP',
            markdownDescription:
                'For `attachments`: whether a file of a type that Invoiced does not take (XML, TIF, MSG, EML, HTML and so on) '
                + 'is sent inside a ZIP. Without it such a file is a problem.',
            type: 'boolean',
            default: false
        },
        wait: {
            title: 'Wait',
            markdownDescription:
                'For `invoice-pdfs` and `attachments`: days that a file may wait for its invoice (or other record) to be in '
                + 'Invoiced before you are told. It goes on waiting afterwards.',
            type: 'number',
            minimum: 0,
            default: 30
        },
        sheet: {
            title: 'Sheet',
            markdownDescription: 'Name of the sheet in a workbook. Found out when absent.',
            type: 'string',
            minLength: 1
        },
        headerRow: {
            title: 'Header row',
            markdownDescription: 'Row of the column headers, counted from 1; 0 where the file has none. ' + 'Found out when absent.',
            type: 'integer',
            minimum: 0
        },
        firstRow: {
            title: 'First row',
            markdownDescription: 'Row of the first record, counted from 1. The row after the headers when absent.',
            type: 'integer',
            minimum: 1
        },
        delimiter: {
            title: 'Delimiter',
            markdownDescription: 'What separates the columns of a CSV file, e.g. `;` or `\\t`. Found out when absent.',
            type: 'string',
            minLength: 1,
            maxLength: 1,
            examples: [',', ';', '\t', '|']
        },
        quote: {
            title: 'Quote',
            markdownDescription: 'What encloses the texts of a CSV file. Found out when absent.',
            type: 'string',
            minLength: 1,
            maxLength: 1,
            examples: ['"', "'"]
        },
        encoding: {
            title: 'Encoding',
            markdownDescription: 'Character encoding of a CSV file. Found out when absent.',
            type: 'string',
            minLength: 1,
            examples: ['utf-8', 'windows-1252', 'iso-8859-1', 'utf-16le', 'cp850']
        },
        ready: {
            title: 'Ready',
            markdownDescription: 'When a file counts as completely written.',
            type: 'object',
            additionalProperties: false,
            properties: {
                settle: {
                    title: 'Settle time',
                    markdownDescription: 'Seconds that size and time of a file must stay the same before it is taken.',
                    type: 'number',
                    minimum: 0,
                    default: 2
                }
            }
        },
        afterwards: {
            title: 'Afterwards',
            markdownDescription: 'What happens to a file that was uploaded.',
            type: 'string',
            enum: ['move', 'keep', 'delete'],
            markdownEnumDescriptions: [
                'It is moved to the folder `done`.',
                'It stays where it is; the same content is not uploaded again.',
                'It is deleted.'
            ],
            default: 'move'
        }
    }
};
