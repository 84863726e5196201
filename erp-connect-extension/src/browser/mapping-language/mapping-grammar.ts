const SCOPE = 'source.erp-connect-mapping';

/**
 * JSON with comments in scopes that every colour theme knows. Keys are told from values by the colon that follows.
 */
export const mappingGrammar = {
    scopeName: SCOPE,
    patterns: [{ include: '#value' }],
    repository: {
        value: {
            patterns: [
                { include: '#comment' },
                { include: '#object' },
                { include: '#array' },
                { include: '#string' },
                { match: '\\b(?:true|false|null)\\b', name: 'constant.language.json' },
                { match: '-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?', name: 'constant.numeric.json' }
            ]
        },
        object: {
            begin: '\\{',
            end: '\\}',
            name: 'meta.structure.dictionary.json',
            beginCaptures: { 0: { name: 'punctuation.definition.dictionary.begin.json' } },
            endCaptures: { 0: { name: 'punctuation.definition.dictionary.end.json' } },
            patterns: [{ include: '#comment' }, { include: '#key' }, { include: '#value' }]
        },
        array: {
            begin: '\\[',
            end: '\\]',
            name: 'meta.structure.array.json',
            beginCaptures: { 0: { name: 'punctuation.definition.array.begin.json' } },
            endCaptures: { 0: { name: 'punctuation.definition.array.end.json' } },
            patterns: [{ include: '#value' }]
        },
        key: { match: '"(?:[^\\\\"]|\\\\.)*"(?=\\s*:)', name: 'string.json support.type.property-name.json' },
        string: {
            begin: '"',
            end: '"|$',
            name: 'string.quoted.double.json',
            patterns: [{ match: '\\\\(?:["\\\\/bfnrt]|u[0-9a-fA-F]{4})', name: 'constant.character.escape.json' }]
        },
        comment: {
            patterns: [
                { match: '//.*$', name: 'comment.line.double-slash.json' },
                { begin: '/\\*', end: '\\*/', name: 'comment.block.json' }
            ]
        }
    }
};
