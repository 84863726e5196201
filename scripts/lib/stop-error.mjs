/**
 * Ends a script with one line for a person instead of a stack.
 * Exit code 2 means: nothing is broken, something around us (port, disk, network, arguments) has to change.
 */
export class StopError extends Error {
    /**
     * @param {string} message what, where, what to do
     * @param {number} exitCode
     */
    constructor(message, exitCode = 2) {
        super(message);
        this.name = 'StopError';
        this.exitCode = exitCode;
    }
}

const NETWORK = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|EPIPE)\b/;

/**
 * One line for the failures that come from the machine and not from the code, `undefined` for all others.
 * @param {string} text an error's message or a program's output
 * @param {string} folder where we were writing
 */
export function explainMachine(text, folder) {
    if (/\bENOSPC\b|no space left on device|database or disk is full/i.test(text)) {
        return `The disk is full: ${folder} cannot be written. Free some space and try again.`;
    }
    if (/\bEDQUOT\b/.test(text)) {
        return `The disk quota is used up: ${folder} cannot be written. Free some space and try again.`;
    }
    if (/\b(EACCES|EPERM|EROFS)\b|permission denied|read-only file system|attempt to write a readonly database/i.test(text)) {
        return `No permission to write in ${folder}. Give this user the right to write there, or use a copy elsewhere.`;
    }
    return undefined;
}

/**
 * One line when a program could not reach the network, else `undefined`.
 * @param {string} text
 */
export function explainNetwork(text) {
    const match = NETWORK.exec(text);
    return match ? `No connection to the package registry (${match[1]}). Check network and proxy, then try again.` : undefined;
}

/**
 * Runs a script's main function and turns whatever it throws into one line and an exit code.
 * @param {() => Promise<number | void>} main resolves to the exit code, nothing meaning 0
 * @param {string} folder named when disk or permissions are the cause
 */
export async function runMain(main, folder) {
    try {
        process.exitCode = (await main()) ?? 0;
    } catch (error) {
        const known = error instanceof StopError;
        const text = known ? error.message : explainMachine(`${error?.code ?? ''} ${error?.message ?? error}`, error?.path ?? folder);
        process.stderr.write(`${text ?? `Unexpected: ${error?.message ?? error} (set ERP_CONNECT_DEBUG=1 for details)`}\n`);
        if (process.env.ERP_CONNECT_DEBUG) {
            process.stderr.write(`${error?.stack}\n`);
        }
        process.exitCode = known ? error.exitCode : text ? 2 : 1;
    }
}
