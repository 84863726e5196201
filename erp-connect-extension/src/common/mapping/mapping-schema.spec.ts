import * as assert from 'node:assert/strict';
import { getLanguageService, TextDocument } from 'vscode-json-languageservice';
import { mappingSchema } from './mapping-schema';
import { parseMapping } from './mapping-document';
import { SchemaNode } from './schema-node';

const SOURCE = '"source": { "kind": "spreadsheet", "folder": "in", "files": "*" }';

function upload(members: string): string {
    return `{ "name": "n", "connection": "c", "upload": { ${members} } }`;
}

const TEXTS: readonly string[] = [
    upload(`${SOURCE}, "object": "invoice", "columns": {}`),
    upload(
        `${SOURCE}, "object": "invoice", "operation": "update", "missingCustomers": "refuse", "columns": { "a": "A", "b": { "letter": "B" } }`
    ),
    upload(`${SOURCE}, "object": "car", "columns": {}`),
    upload(`${SOURCE}, "object": "invoice", "columns": [], "x": 1`),
    upload(`${SOURCE}, "object": "invoice", "columns": { "a": 1 }`),
    upload(`${SOURCE}, "object": "invoice", "columns": { "a": "" }`),
    upload(`${SOURCE}, "object": "invoice", "columns": { "a": { "decimal": ";" } }`),
    upload(`${SOURCE}, "object": "invoice", "columns": { "a": { "map": { "x": 1 } } }`),
    upload(`${SOURCE}, "object": "invoice", "columns": { "a": { "value": 1, "default": true, "trim": "yes" } }`),
    upload('"source": { "kind": "spreadsheet", "folder": "in", "files": "*", "headerRow": 1.5 }, "object": "item", "columns": {}'),
    upload('"source": { "kind": "spreadsheet", "folder": "in", "files": "*", "firstRow": 0 }, "object": "item", "columns": {}'),
    upload('"source": { "kind": "spreadsheet", "folder": "in", "files": "*", "delimiter": ";;" }, "object": "item", "columns": {}'),
    upload('"source": { "kind": "spreadsheet", "folder": "in" }, "object": "item", "columns": {}'),
    upload(''),
    upload(`${SOURCE}, "object": "invoice"`),
    upload('"source": { "kind": "invoice-pdfs", "folder": "in", "files": "*", "fileName": "{number}.pdf" }, "object": "invoice"'),
    upload('"source": { "kind": "attachments", "folder": "in", "files": "*" }, "object": "invoice"'),
    upload('"source": { "folder": "in", "files": "*" }, "object": "invoice", "columns": {}'),
    '{}',
    '[]',
    '{ "name": "", "connection": "c", "upload": {} }',
    '{ "name": "n", "connection": 1, "uplod": {} }'
];

describe('mapping schema', () => {
    const service = getLanguageService({});

    for (const text of TEXTS) {
        it(`means to others what it means to us: ${text}`, async () => {
            const document = TextDocument.create('file:///x.mapping.json', 'jsonc', 1, text);
            const foreign = await service.doValidation(
                document,
                service.parseJSONDocument(document),
                { comments: 'ignore', trailingCommas: 'ignore' },
                mappingSchema as object
            );
            assert.equal(parseMapping(text).diagnostics.length > 0, foreign.length > 0, JSON.stringify(foreign));
        });
    }

    it('explains every key', () => {
        const check = (schema: SchemaNode, key: string): void => {
            assert.ok(schema.title, key);
            assert.equal(
                schema.enum?.length,
                schema.markdownEnumDescriptions?.length ?? (key === 'object' ? schema.enum?.length : undefined),
                key
            );
            for (const [name, member] of Object.entries(schema.properties ?? {})) {
                assert.match(member.markdownDescription ?? '', /^[A-Z][^]*\.$/, name);
                check(member, name);
            }
            if (schema.additionalProperties) {
                check(schema.additionalProperties, `${key}.*`);
            }
        };
        check(mappingSchema, 'mapping');
    });
});
