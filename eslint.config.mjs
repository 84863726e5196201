import js from '@eslint/js';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';
import path from 'node:path';
import { layerZones } from './scripts/eslint/layers.mjs';
import { localRules } from './scripts/eslint/local-rules.mjs';
import { RESTRICTED_IMPORTS } from './scripts/eslint/restricted-imports.mjs';
import { BINDINGS_ONLY_IN_MODULES, NO_BARREL_FILE, NO_DECORATORS, NO_NULL } from './scripts/eslint/restricted-syntax.mjs';

const SOURCE = path.join(import.meta.dirname, 'erp-connect-extension', 'src');
const EXTENSION = 'erp-connect-extension/src';
const PURE = [
    `${EXTENSION}/common/{download,download-form,invoiced,mapping,mapping-form,matching,records,schedule}/**/*.ts`,
    `${EXTENSION}/common/problem.ts`
];
const SPECS = ['**/*.spec.ts', '**/*.spec.tsx'];
const BINDINGS = [`${EXTENSION}/**/*-module.ts`, `${EXTENSION}/**/*-bindings.ts`];

const imports = patterns => ({ 'no-restricted-imports': ['error', { patterns }] });
const syntax = (...lists) => ({ 'no-restricted-syntax': ['error', ...lists.flat()] });
const off = (...names) => Object.fromEntries(names.map(name => [`@typescript-eslint/${name}`, 'off']));

export default tseslint.config(
    {
        ignores: [
            '**/node_modules/',
            '**/lib/',
            '!scripts/lib/',
            '**/src-gen/',
            '**/gen-esbuild*',
            '.erp-connect/',
            'dist/',
            'test-results/',
            'playwright-report/'
        ]
    },
    js.configs.recommended,
    {
        files: ['**/*.{ts,tsx}'],
        extends: [tseslint.configs.strictTypeChecked],
        languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
        plugins: { 'import-x': importX, local: localRules },
        settings: {
            'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
            'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.d.ts', '.js'] })]
        },
        rules: {
            'no-console': 'error',
            'local/long-file': ['warn', { max: 300, skipBlankLines: false, skipComments: false }],
            'max-lines': ['error', 400],
            'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
            'import-x/no-cycle': ['error', { ignoreExternal: true }],
            'import-x/no-restricted-paths': ['error', { zones: layerZones(SOURCE) }],
            '@typescript-eslint/explicit-module-boundary-types': 'error',
            '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
            // Numbers, and enumerations of words, read well in a template; objects do not.
            '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
            // Contributions and empty implementations of framework interfaces are classes by Theia's contract.
            '@typescript-eslint/no-extraneous-class': 'off',
            '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
            // Strict rules that are wrong more often than right here: list elements and answers from outside may be absent
            // although their type does not say so, interfaces of Theia are asynchronous, and its option types are classes.
            ...off(
                'no-unnecessary-condition',
                'no-unnecessary-type-assertion',
                'no-unnecessary-type-conversion',
                'no-non-null-assertion',
                'no-base-to-string',
                'require-await',
                'no-unsafe-class-instance-assignment',
                'no-unsafe-enum-assignment',
                'no-unnecessary-type-parameters',
                'no-dynamic-delete',
                'no-misused-spread',
                'unbound-method'
            ),
            // The typed way to import a CommonJS function; SQLite's binary is loaded only after a check of the Node version.
            '@typescript-eslint/no-require-imports': ['error', { allowAsImport: true, allow: ['^better-sqlite3$'] }],
            // Encodings are told apart by their control characters.
            'no-control-regex': 'off',
            eqeqeq: 'error'
        }
    },
    // Layers. A later block replaces the rule of an earlier one, so every folder states its whole list.
    {
        files: [`${EXTENSION}/common/**/*.{ts,tsx}`],
        rules: { ...imports(RESTRICTED_IMPORTS.common), ...syntax(NO_NULL, NO_DECORATORS, BINDINGS_ONLY_IN_MODULES) }
    },
    { files: PURE, rules: imports(RESTRICTED_IMPORTS.pure) },
    { files: PURE.map(pattern => pattern.replace(/\.ts$/, '.spec.ts')), rules: imports(RESTRICTED_IMPORTS.pureSpec) },
    {
        files: [`${EXTENSION}/browser/**/*.{ts,tsx}`],
        rules: { ...imports(RESTRICTED_IMPORTS.browser), ...syntax(BINDINGS_ONLY_IN_MODULES) }
    },
    { files: [`${EXTENSION}/browser/**/*.spec.{ts,tsx}`], rules: imports(RESTRICTED_IMPORTS.pureSpec) },
    { files: [`${EXTENSION}/node/**/*.ts`], rules: { ...imports(RESTRICTED_IMPORTS.node), ...syntax(NO_NULL, BINDINGS_ONLY_IN_MODULES) } },
    {
        files: [`${EXTENSION}/electron-main/**/*.ts`],
        rules: { ...imports(RESTRICTED_IMPORTS.electronMain), ...syntax(NO_NULL, BINDINGS_ONLY_IN_MODULES) }
    },
    { files: BINDINGS, rules: { 'no-restricted-syntax': 'off', 'local/rebind-needs-reason': 'error' } },
    { files: [`${EXTENSION}/**/index.ts`], rules: syntax(NO_BARREL_FILE) },
    // Columns without a value are null in SQL: the ledger and what fills its rows.
    { files: [`${EXTENSION}/node/{ledger,engine,attachments,download}/**/*.ts`], rules: syntax(BINDINGS_ONLY_IN_MODULES) },
    // The command line, the bench and the crash tests talk to a terminal.
    { files: [`${EXTENSION}/node/cli/**/*.ts`, 'test/{bench,chaos,engine}/**/*.ts'], rules: { 'no-console': 'off' } },
    // A describe block is as long as its tests; stubs are partial on purpose.
    {
        files: SPECS,
        rules: {
            'max-lines-per-function': 'off',
            '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: ['it', 'describe'] }],
            ...off('no-empty-function')
        }
    },
    {
        files: ['**/*.{js,cjs,mjs}'],
        languageOptions: {
            globals: Object.fromEntries(
                [
                    'process',
                    'console',
                    'require',
                    'module',
                    '__dirname',
                    'setTimeout',
                    'clearTimeout',
                    'setInterval',
                    'Buffer',
                    'URL',
                    'fetch'
                ].map(name => [name, 'readonly'])
            )
        },
        rules: {
            'max-lines': ['error', 400],
            'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
            eqeqeq: 'error'
        }
    }
);
