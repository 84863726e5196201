import { ApiError } from '../domain/api-error';
import type { Account } from '../store/account';

const MISSING_KEY = 'Missing API key! HINT: You can pass in your API key as the username parameter using HTTP Basic Auth.';

/**
 * Finds the account of a request: the API key is the user name with an empty
 * password, or the password behind the company's user name. Invoiced API: authentication.
 */
export function authenticate(header: string | undefined, accountOf: (key: string) => Account | undefined): Account {
    const { user, password } = readBasic(header);
    const key = password === '' ? user : password;
    if (key === '') {
        throw new ApiError(401, MISSING_KEY);
    }
    const account = accountOf(key);
    if (!account || (password !== '' && user !== account.company.username)) {
        throw new ApiError(401, `We could not authenticate you with the API Key: ${maskKey(key)}`);
    }
    return account;
}

/** The first and last three characters stay readable. */
export function maskKey(key: string): string {
    return key.length <= 6 ? '*'.repeat(key.length) : key.slice(0, 3) + '*'.repeat(key.length - 6) + key.slice(-3);
}

/** Calls of a cancelled or unpaid company stop here. */
export function checkStanding(account: Account): void {
    if (account.company.standing === 'canceled') {
        throw new ApiError(402, 'This account has been canceled. Please contact Invoiced to open it again.');
    }
    if (account.company.standing === 'trial_ended') {
        throw new ApiError(402, 'Your trial has ended. Please choose a plan to go on.');
    }
}

function readBasic(header: string | undefined): { user: string; password: string } {
    const match = /^Basic\s+(\S+)$/i.exec(header ?? '');
    if (!match) {
        return { user: '', password: '' };
    }
    const decoded = Buffer.from(String(match[1]), 'base64').toString('utf8');
    const colon = decoded.indexOf(':');
    return colon < 0 ? { user: decoded, password: '' } : { user: decoded.slice(0, colon), password: decoded.slice(colon + 1) };
}
