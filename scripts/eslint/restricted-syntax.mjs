// Selectors for `no-restricted-syntax`. A configuration block replaces the list of an earlier one, so blocks combine these.

export const NO_NULL = [
    { selector: 'TSNullKeyword', message: 'Use undefined.' },
    // JSON and SQL know null, so it may be asked for; it is never handed on.
    { selector: ':not(BinaryExpression) > Literal[raw="null"]', message: 'Use undefined.' }
];

export const NO_DECORATORS = [{ selector: 'Decorator', message: 'Decorators belong to the Theia glue, not to common code.' }];

export const BINDINGS_ONLY_IN_MODULES = [
    { selector: 'CallExpression[callee.name=/^(bind|rebind|unbind)$/]', message: 'Bindings stand in *-module.ts and *-bindings.ts only.' },
    {
        selector: 'CallExpression[callee.property.name=/^(rebind|unbind)$/]',
        message: 'Bindings stand in *-module.ts and *-bindings.ts only.'
    },
    {
        selector: 'CallExpression[callee.object.name=/[cC](ontainer|hild)$/][callee.property.name="bind"]',
        message: 'Bindings stand in *-module.ts and *-bindings.ts only.'
    }
];

export const NO_BARREL_FILE = [{ selector: 'Program', message: 'No index files: they hide where things are and breed cycles.' }];
