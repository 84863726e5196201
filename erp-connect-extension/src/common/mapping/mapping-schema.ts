import { objectIds } from '../invoiced/object-catalogue';
import { columnSchema } from './column-schema';
import { downloadSchema } from './download-schema';
import { SchemaNode } from './schema-node';
import { FILE_KINDS } from './source-kind';
import { sourceSchema } from './source-schema';

const uploadSchema: SchemaNode = {
    title: 'Upload',
    markdownDescription: 'Files of the ERP become records in Invoiced, or are attached to them.',
    type: 'object',
    required: ['source', 'object'],
    if: { required: ['source'], properties: { source: { required: ['kind'], properties: { kind: { enum: FILE_KINDS } } } } },
    else: { required: ['columns'] },
    additionalProperties: false,
    properties: {
        source: sourceSchema,
        object: {
            title: 'Object',
            markdownDescription: 'What the rows become in Invoiced; for PDFs and attachments, what the files belong to.',
            type: 'string',
            enum: objectIds(),
            examples: ['invoice']
        },
        operation: {
            title: 'Operation',
            markdownDescription: 'What is done with each record.',
            type: 'string',
            enum: ['create', 'update', 'upsert', 'void', 'delete'],
            markdownEnumDescriptions: [
                'Records that are not in Invoiced yet are created, the others skipped.',
                'Records that are in Invoiced are updated, the others skipped.',
                'Records are updated where they are in Invoiced, and created where not.',
                'Records that are in Invoiced are voided: they stay to be seen, but no longer count.',
                'Records that are in Invoiced are deleted.'
            ],
            default: 'upsert'
        },
        missingCustomers: {
            title: 'Missing customers',
            markdownDescription: 'What happens to a document, payment or contact whose customer is not in Invoiced yet.',
            type: 'string',
            enum: ['create', 'refuse'],
            markdownEnumDescriptions: ['The customer is created first.', 'The record is refused.'],
            default: 'create'
        },
        columns: {
            title: 'Columns',
            markdownDescription: 'Properties of the object on the left, columns of the file on the right. Needed for spreadsheets.',
            type: 'object',
            additionalProperties: columnSchema
        }
    }
};

/** The one description of a mapping file: validation, completion, hover, labels and the reference come from it. */
export const mappingSchema: SchemaNode = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Mapping',
    markdownDescription: 'One data flow between a folder and Invoiced.',
    type: 'object',
    required: ['name', 'connection'],
    oneOf: [{ required: ['upload'] }, { required: ['download'] }],
    additionalProperties: false,
    properties: {
        $schema: { title: 'Schema', markdownDescription: 'Address of this description, for other editors.', type: 'string' },
        name: { title: 'Name', markdownDescription: 'What the mapping is called in ERP Connect.', type: 'string', minLength: 1 },
        connection: {
            title: 'Connection',
            markdownDescription: 'Name of the connection: the Invoiced account that is used.',
            type: 'string',
            minLength: 1
        },
        upload: uploadSchema,
        download: downloadSchema
    }
};
