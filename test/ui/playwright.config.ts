import { defineConfig } from '@playwright/test';
import { CHROMIUM, WINDOW } from './support/chromium';

export default defineConfig({
    testDir: __dirname,
    testMatch: '*.spec.ts',
    outputDir: '../../test-results',
    // Every test has a backend, an engine and an account of its own; two at a time would only be slower on a small machine.
    workers: 1,
    fullyParallel: false,
    // A start-up of browser and backend can stumble on a busy machine; a spec that fails twice has found something.
    retries: 1,
    timeout: 90_000,
    expect: { timeout: 15_000 },
    reporter: [['list']],
    use: { browserName: 'chromium', launchOptions: CHROMIUM, ...WINDOW, screenshot: 'only-on-failure', trace: 'retain-on-failure' }
});
