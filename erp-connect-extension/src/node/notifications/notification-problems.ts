import { Diagnostic } from '../../common/mapping/diagnostic';
import { Problem } from '../../common/problem';
import { SendFailure } from './channel';
import { ChannelName } from './notification-settings';

export const SETTINGS_PROBLEM = 'notification.settings';

/** What can be wrong with a channel. */
export type ChannelFault = 'not-allowed' | 'not-sent' | 'not-to-all';
export const CHANNEL_FAULTS: readonly ChannelFault[] = ['not-allowed', 'not-sent', 'not-to-all'];

/** A problem with its settings file, which is its place. */
export type NotificationProblem = Problem & { readonly file: string };

/** @returns e.g. `notification.webhook-not-sent`. */
export function codeOf(channel: ChannelName, fault: ChannelFault): string {
    return `notification.${channel}-${fault}`;
}

/** @param file the settings file, as in all of these. */
export function settingsProblem(file: string, { text, hint, range }: Diagnostic): NotificationProblem {
    return {
        code: SETTINGS_PROBLEM,
        severity: 'error',
        kind: 'user',
        file,
        text: `Nobody is notified: in line ${range.start.line + 1} of ${file}: ${text}`,
        hint: hint ?? 'Correct the file. It is read again by itself.'
    };
}

export function notAllowed(file: string, channel: ChannelName): NotificationProblem {
    return {
        code: codeOf(channel, 'not-allowed'),
        severity: 'error',
        kind: 'user',
        file,
        text: `Nobody is notified by ${channel}: this computer was not told yet that it may send to the place that ${file} names.`,
        hint: `If this is wanted, run once in the folder of the workspace: erp-connect notify allow ${channel}`
    };
}

export function notSent(file: string, channel: ChannelName, { message, hint }: SendFailure): NotificationProblem {
    return {
        code: codeOf(channel, 'not-sent'),
        severity: 'error',
        kind: 'operational',
        file,
        text: `Notifications by ${channel} do not get through: ${message}`,
        hint: `${hint} They are tried again by themselves, and none is lost. To try at once: erp-connect notify test`
    };
}

export function notToAll(file: string, channel: ChannelName, remark: string): NotificationProblem {
    return {
        code: codeOf(channel, 'not-to-all'),
        severity: 'error',
        kind: 'user',
        file,
        text: `Notifications by ${channel} do not reach everybody: ${remark}`,
        hint: 'Correct "to" in the settings.'
    };
}
