import { LaunchOptions } from '@playwright/test';

/** The Chromium of this computer; nothing is downloaded. */
export const CHROMIUM: LaunchOptions = {
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    // Containers have no user namespaces for the sandbox and little shared memory.
    args: ['--no-sandbox', '--disable-dev-shm-usage']
};

/** What every window is like unless a spec says otherwise. */
export const WINDOW = { viewport: { width: 1280, height: 800 }, colorScheme: 'light', locale: 'en-US' } as const;
