import { parseArgs } from 'node:util';
import { bootstrap } from './lib/bootstrap.mjs';
import { ROOT } from './lib/paths.mjs';
import { runMain } from './lib/stop-error.mjs';

// npm run lint: types of the pure core, layers and code rules, layout. "npm run lint -- --fix" repairs what a program can.
await runMain(async () => {
    const { values } = parseArgs({ options: { fix: { type: 'boolean' } } });
    await bootstrap(import.meta.url);
    const { endWithChildren, runChild } = await import('./lib/children.mjs');
    endWithChildren();
    const checks = [
        // A DOM or Node global in the pure core is a type error there, because its types do not exist.
        ['pure core', ['node_modules/typescript/bin/tsc', '-p', 'erp-connect-extension/src/common/tsconfig.pure.json', '--noEmit']],
        ['code', ['node_modules/eslint/bin/eslint.js', '.', '--no-warn-ignored', ...(values.fix ? ['--fix'] : [])]],
        [
            'layout',
            [
                'node_modules/prettier/bin/prettier.cjs',
                values.fix ? '--write' : '--check',
                '--log-level=warn',
                '**/*.{ts,tsx,js,cjs,mjs,css}'
            ]
        ]
    ];
    const failed = [];
    for (const [name, args] of checks) {
        const { code, output } = await runChild(process.execPath, args);
        if (output.trim() !== '' && (code !== 0 || name === 'code')) {
            process.stdout.write(`${output.trim()}\n`);
        }
        if (code !== 0) {
            failed.push(name);
        }
    }
    if (failed.length > 0) {
        process.stdout.write(`Lint: ${failed.join(' and ')} not clean. "npm run lint -- --fix" repairs what a program can.\n`);
        return 1;
    }
    process.stdout.write('Lint: pure core, code and layout are clean.\n');
    return 0;
}, ROOT);
