import { builtinModules } from 'node:module';

// What a runtime folder may import from outside of the extension.

const CORE_LIBRARIES = [
    'jsonc-parser',
    'vscode-json-languageservice',
    'vscode-languageserver-textdocument',
    'big\\.js',
    'jsonata',
    'croner'
];
const SHARED_BY_THEIA =
    '^(inversify|react|react-dom(/.*)?|react-virtuoso|reflect-metadata|express|ws|yargs|fs-extra|fuzzy|dompurify|markdown-it|vscode-uri'
    + '|vscode-languageserver-protocol|lodash\\.(debounce|throttle)|@parcel/watcher|@lumino/.*)$';
const NODE = `^(node:.*|${builtinModules.filter(name => !name.startsWith('_')).join('|')})$`;

const noBarrels = { regex: '(^|/)(\\.|\\.\\.|index)(\\.js)?$', message: 'No barrels: import the file that declares it.' };
const noSource = { regex: '^@theia/.*/src(/|$)', message: 'Import from lib, not from src.' };
const sharedByTheia = { regex: SHARED_BY_THEIA, message: 'A second copy breaks injection: import it from @theia/core/shared/….' };
const noNode = { regex: NODE, message: 'No Node modules here: this code also runs in a browser.' };
const everywhere = [noBarrels, noSource, sharedByTheia];

const theiaOnly = (allowed, message) => ({ regex: `^@theia/[^/]+/(lib|electron-shared)/(?!(${allowed})(/|$))`, message });

/** Patterns for `no-restricted-imports`, by layer. */
export const RESTRICTED_IMPORTS = {
    pure: [
        noBarrels,
        {
            regex: `^(?!\\.{1,2}/)(?!(${CORE_LIBRARIES.join('|')})$)`,
            message: 'The pure core imports nothing but itself and its few libraries.'
        }
    ],
    pureSpec: [noBarrels, noSource, sharedByTheia],
    common: [...everywhere, noNode, theiaOnly('common', 'common may use only the common part of Theia.')],
    browser: [...everywhere, noNode, theiaOnly('common|browser', 'browser may use only the browser and common parts of Theia.')],
    node: [...everywhere, theiaOnly('common|node', 'node may use only the node and common parts of Theia.')],
    electronMain: [
        ...everywhere,
        theiaOnly('common|node|electron-common|electron-main|electron-node|electron', 'Not for the main process.')
    ]
};
