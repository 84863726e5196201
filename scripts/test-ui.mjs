import { bootstrap } from './lib/bootstrap.mjs';
import { ROOT } from './lib/paths.mjs';
import { runMain } from './lib/stop-error.mjs';

// npm run test:ui [-- PLAYWRIGHT ARGUMENTS]: the UI specs alone.
await runMain(async () => {
    await bootstrap(import.meta.url);
    const { buildOrStop } = await import('./lib/build-steps.mjs');
    const { endWithChildren } = await import('./lib/children.mjs');
    const { runPlaywright } = await import('./test/runners.mjs');
    const say = line => process.stdout.write(`${line}\n`);
    endWithChildren();
    await buildOrStop(['all', 'browser'], say);
    const { tally, output, nothing } = await runPlaywright(say, process.argv.slice(2));
    say(nothing ?? output.trimEnd());
    say(`\n${tally.passed} passed, ${tally.failed} failed`);
    return tally.failed === 0 ? 0 : 1;
}, ROOT);
