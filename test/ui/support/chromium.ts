import { LaunchOptions } from '@playwright/test';

/** The Chromium of this computer; nothing is downloaded. */
export const CHROMIUM: LaunchOptions = {
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    // Containers have no user namespaces for the sandbox and little shared memory.
    args: ['--no-sandbox', '--disable-dev-shm-usage']
};
