import { mkdirSync, writeFileSync } from 'node:fs';
import { bootstrap } from './lib/bootstrap.mjs';
import { inRoot, ROOT } from './lib/paths.mjs';
import { runMain } from './lib/stop-error.mjs';

// node scripts/make-samples.mjs: writes samples/files anew, byte for byte the same on every machine.
await runMain(async () => {
    await bootstrap(import.meta.url);
    const { default: iconv } = await import('iconv-lite');
    const { SAMPLE_FILES } = await import('./samples/sample-files.mjs');
    mkdirSync(inRoot('samples', 'files'), { recursive: true });
    for (const [name, { text, encoding }] of Object.entries(SAMPLE_FILES)) {
        writeFileSync(inRoot('samples', 'files', name), iconv.encode(text, encoding));
    }
}, ROOT);
