import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { ConnectionStore } from '../connections/connection-store';
import { SendFailure } from '../notifications/channel';
import { testNotification } from '../notifications/compose';
import { CHANNELS, ChannelName, NotificationSettings, SETTINGS_FILE } from '../notifications/notification-settings';
import { isDiagnostic, parseNotificationSettings } from '../notifications/notification-settings';
import { NotificationTargets } from '../notifications/notification-targets';
import { HomeFolder } from '../runtime/home-folder';
import { UserError } from '../runtime/user-error';
import { ExitCode } from './exit-code';
import { Output } from './output';
import { readSecret } from './read-secret';

export interface NotifyOptions {
    readonly workspace?: string;
}

/** `erp-connect notify test`: sends a message over each channel of the workspace and says what came of it. */
export async function notifyTest(options: NotifyOptions, output: Output): Promise<ExitCode> {
    const { folder, settings } = readSettings(options);
    const targets = await openTargets();
    let code = ExitCode.AllWell;
    for (const channel of CHANNELS.filter(name => settings[name])) {
        const { ok, text, hint, isReachable } = await testChannel(targets, channel, settings, folder);
        output.say({ notification: { channel, ok, text, hint } }, `${channel}: ${text}${hint ? ` ${hint}` : ''}`);
        code = ok ? code : Math.max(code, isReachable ? ExitCode.BadInput : ExitCode.Unreachable);
    }
    return code;
}

/** `erp-connect notify allow webhook|email`: lets this computer send to the place that the workspace names. */
export async function notifyAllow(channel: string, options: NotifyOptions, output: Output): Promise<ExitCode> {
    const { file, name, settings } = readChannel(channel, options);
    const needsSecret = name === 'webhook' || settings.email?.user !== undefined;
    const what = name === 'webhook' ? 'Secret to sign with (leave it empty and one is made)' : `Password of ${settings.email?.user}`;
    const secret = needsSecret ? await readSecret('ERP_CONNECT_NOTIFY_SECRET', what) : undefined;
    const targets = await openTargets();
    const made = await targets.allow(name, settings, secret);
    const place = (await targets.channel(name, settings))!.place;
    const shown = made === undefined ? '' : ` Its secret, which is shown only now and which the receiver needs: ${made}`;
    output.say({ allowed: { channel: name, place, file, secret: made } }, `Notifications may go to ${place}.${shown}`);
    return ExitCode.AllWell;
}

/** `erp-connect notify forget webhook|email`: takes the permission back and forgets the secret. */
export async function notifyForget(channel: string, options: NotifyOptions, output: Output): Promise<ExitCode> {
    const { name, settings } = readChannel(channel, options);
    await (await openTargets()).forget(name, settings);
    output.say({ forgotten: { channel: name } }, `Nothing is sent by ${name} any more, and its secret is forgotten.`);
    return ExitCode.AllWell;
}

interface ChannelTest {
    readonly ok: boolean;
    readonly text: string;
    readonly hint?: string;
    readonly isReachable: boolean;
}

async function testChannel(
    targets: NotificationTargets,
    name: ChannelName,
    settings: NotificationSettings,
    workspace: string
): Promise<ChannelTest> {
    const channel = await targets.channel(name, settings);
    if (!channel) {
        const text = 'nothing is sent, because this computer was not told yet that it may send there.';
        return { ok: false, text, hint: `Run: erp-connect notify allow ${name}`, isReachable: true };
    }
    try {
        const remark = await channel.send(testNotification({ workspace, channel: name }, Date.now()), new AbortController().signal);
        const text = `a test message was sent to ${channel.place}.`;
        return { ok: remark === undefined, text: remark === undefined ? text : `${text} But ${remark}`, isReachable: true };
    } catch (error) {
        if (error instanceof SendFailure) {
            return { ok: false, text: error.message, hint: error.hint, isReachable: error.isReachable };
        }
        throw error;
    }
}

function readChannel(channel: string, options: NotifyOptions): { file: string; name: ChannelName; settings: NotificationSettings } {
    const name = CHANNELS.find(each => each === channel);
    if (!name) {
        throw new UserError(`"${channel}" is not a way to notify anybody.`, `Use one of: ${CHANNELS.join(', ')}.`);
    }
    const { file, settings } = readSettings(options);
    if (!settings[name]) {
        throw new UserError(`${file} does not say anything about "${name}".`, 'Add it there first: docs/notifications.md shows how.');
    }
    return { file, name, settings };
}

function readSettings({ workspace = '.' }: NotifyOptions): { folder: string; file: string; settings: NotificationSettings } {
    const folder = existingFolder(workspace);
    const file = join(folder, SETTINGS_FILE);
    let text: string;
    try {
        text = readFileSync(file, 'utf8');
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
            throw error;
        }
        throw new UserError(
            `Notifications are off: there is no ${file}.`,
            'Write one, as docs/notifications.md shows, or name the --workspace.'
        );
    }
    const settings = parseNotificationSettings(text);
    if (isDiagnostic(settings)) {
        const { start } = settings.range;
        throw new UserError(`${file}:${start.line + 1}:${start.column + 1}: ${settings.text}`, settings.hint);
    }
    if (!CHANNELS.some(name => settings[name])) {
        throw new UserError(`Notifications are off: ${file} names neither a webhook nor email.`);
    }
    return { folder, file, settings };
}

function existingFolder(path: string): string {
    try {
        return realpathSync(path);
    } catch {
        throw new UserError(`There is no folder ${path}.`);
    }
}

async function openTargets(): Promise<NotificationTargets> {
    return new NotificationTargets((await ConnectionStore.open(HomeFolder.open())).secrets);
}
