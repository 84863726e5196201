/** Times the engine keeps, all in milliseconds. Tests shorten them; people set them through the environment. */
export interface EngineSettings {
    /** Between two looks at a folder when no event tells of a file: events get lost on shares. */
    readonly scanInterval: number;
    /** How long a file must stay the same before it is taken, where its mapping does not say. */
    readonly settleTime: number;
    /** A file that looks broken is left alone while it is younger than this: it may still be growing. */
    readonly youth: number;
    /** After this time Invoiced has surely ended a call that we have given up (it works at most 60 s on one). */
    readonly serverLimit: number;
    /** Until a call is given up. */
    readonly callTimeout: number;
    /** First wait before a call is repeated whose outcome is unknown; the last is 32 times that. */
    readonly retryWait: number;
    /** First wait before a connection that cannot be used is tried again; it grows to twelve times that. */
    readonly probeInterval: number;
    /** How long news is gathered before anybody is notified. */
    readonly noticeDelay: number;
    /** How long something that may pass by itself must last before anybody is notified of it. */
    readonly noticePatience: number;
    /** First wait before a notification is sent again that did not get through; it grows to 64 times that. */
    readonly noticeRetry: number;
}

const DEFAULTS: EngineSettings = {
    scanInterval: 30_000,
    settleTime: 2_000,
    youth: 60_000,
    serverLimit: 65_000,
    callTimeout: 75_000,
    retryWait: 250,
    probeInterval: 5_000,
    noticeDelay: 3_000,
    noticePatience: 120_000,
    noticeRetry: 30_000
};

/** The settings, with `ERP_CONNECT_SCAN_INTERVAL` and the like (milliseconds) laid over the usual ones. */
export function engineSettings(environment: NodeJS.ProcessEnv = process.env): EngineSettings {
    const overlay = Object.keys(DEFAULTS).flatMap(name => {
        const variable = `ERP_CONNECT_${name.replace(/[A-Z]/g, letter => `_${letter}`).toUpperCase()}`;
        const value = Number(environment[variable]);
        return environment[variable] && Number.isFinite(value) && value >= 0 ? [[name, value] as const] : [];
    });
    return { ...DEFAULTS, ...Object.fromEntries(overlay) };
}
