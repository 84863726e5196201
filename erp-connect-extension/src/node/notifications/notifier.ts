import { EngineSnapshot, MappingStatus } from '../../common/engine-protocol';
import { SecretStore } from '../connections/secret-store';
import { EngineSettings } from '../engine/engine-settings';
import { WakeTimer } from '../engine/wake-timer';
import { Ledger } from '../ledger/ledger';
import { findOpenMatters } from '../ledger/open-matters';
import { Channel } from './channel';
import { concerns } from './concerns';
import { Mailbox, MailboxLook } from './mailbox';
import { Matter, invalidMapping, toMatters } from './matter';
import {
    CHANNEL_FAULTS,
    ChannelFault,
    SETTINGS_PROBLEM,
    codeOf,
    notAllowed,
    notSent,
    notToAll,
    settingsProblem
} from './notification-problems';
import { CHANNELS, ChannelName } from './notification-settings';
import { NotificationTargets } from './notification-targets';
import { StandingProblems } from './standing-problems';
import { WorkspaceSettings } from './workspace-settings';

// Minutes between two messages, unless the settings say otherwise.
const PAUSE = 15;
// Failures in a row after which it is a problem, where nobody has refused anything.
const TOLERATED = 3;

/** What the notifier needs of the engine. */
export interface NotifierServices {
    readonly ledger: Ledger;
    readonly secrets: SecretStore;
    readonly settings: EngineSettings;
    readonly snapshot: () => Promise<EngineSnapshot>;
    readonly onDidChange: () => void;
}

/**
 * Tells people outside of the workbench what needs them. It only looks: at what the ledger has open and at what was
 * told of it. So nothing that raises problems knows of it, it holds nothing up, and a restart loses nothing.
 */
export class Notifier {
    private readonly timer = new WakeTimer(() => this.work());
    private readonly stopping = new AbortController();
    private readonly workspaces = new Map<string, WorkspaceSettings>();
    private readonly mailboxes = new Map<string, Mailbox>();
    private readonly targets: NotificationTargets;
    private readonly problems: StandingProblems;
    /** When a mapping was first seen to be invalid. */
    private invalidSince = new Map<string, number>();

    constructor(private readonly services: NotifierServices) {
        this.targets = new NotificationTargets(services.secrets);
        this.problems = new StandingProblems(services.ledger, services.onDidChange);
    }

    /** Something may have changed. What comes up together is told together. */
    wake(): void {
        this.timer.wake(this.services.settings.noticeDelay);
    }

    /** Cuts what is on its way: it is told at the next start. */
    async stop(): Promise<void> {
        this.stopping.abort();
        await this.timer.stop();
    }

    private async work(): Promise<number> {
        const { scanInterval } = this.services.settings;
        try {
            return Math.min(scanInterval, await this.look());
        } catch {
            return scanInterval; // the ledger or the key store fails: that is told elsewhere, and this is tried again
        }
    }

    private async look(): Promise<number> {
        const workspaces = await this.readSettings();
        if (workspaces.length === 0) {
            return Number.POSITIVE_INFINITY;
        }
        const { mappings } = await this.services.snapshot();
        const open = await this.services.ledger.transact(db => findOpenMatters(db));
        const matters = [...toMatters(open, mappings), ...this.invalidMappings(mappings)];
        const waits = await Promise.all(
            workspaces.flatMap(workspace => {
                const mine = matters.filter(matter => concerns(matter, workspace, workspaces, mappings));
                return CHANNELS.map(channel => this.tell(workspace, channel, mine));
            })
        );
        return Math.min(...waits);
    }

    /** The workspaces that want somebody to be told. */
    private async readSettings(): Promise<readonly WorkspaceSettings[]> {
        const folders = await this.services.ledger.transact(db => db.selectFrom('workspace').select('folder').execute());
        for (const { folder } of folders) {
            const workspace = this.workspaces.get(folder) ?? new WorkspaceSettings(folder);
            this.workspaces.set(folder, workspace);
            await workspace.refresh();
            const { file, mistake, settings } = workspace;
            await (mistake ? this.problems.raise(settingsProblem(file, mistake)) : this.problems.settle(SETTINGS_PROBLEM, file));
            for (const channel of CHANNELS.filter(name => !settings?.[name])) {
                await this.closeMailbox(folder, file, channel);
            }
        }
        return [...this.workspaces.values()].filter(({ settings }) => settings && CHANNELS.some(name => settings[name]));
    }

    /** Resolves to the milliseconds until it is worth while to look again. */
    private async tell({ folder, file, settings }: WorkspaceSettings, name: ChannelName, matters: readonly Matter[]): Promise<number> {
        if (!settings?.[name]) {
            return Number.POSITIVE_INFINITY;
        }
        const channel = await this.targets.channel(name, settings);
        if (!channel) {
            await this.closeMailbox(folder, file, name, 'not-allowed');
            await this.problems.raise(notAllowed(file, name));
            return Number.POSITIVE_INFINITY;
        }
        const mailbox = await this.mailbox(folder, file, name, channel);
        const wishes = { mended: settings.mended ?? false, pause: (settings.pause ?? PAUSE) * 60_000 };
        const look = await mailbox.look(matters, wishes, this.stopping.signal);
        if (!this.stopping.signal.aborted) {
            await this.noteOutcome(file, name, look);
        }
        return look.wait ?? Number.POSITIVE_INFINITY;
    }

    private async noteOutcome(file: string, channel: ChannelName, look: MailboxLook): Promise<void> {
        if (look.kind === 'failed' && (look.failure.isDefinite || look.failures >= TOLERATED)) {
            await this.problems.raise(notSent(file, channel, look.failure));
        }
        if (look.kind === 'sent' || look.kind === 'nothing') {
            await this.problems.settle(codeOf(channel, 'not-sent'), file);
        }
        if (look.kind === 'sent') {
            await (look.remark === undefined
                ? this.problems.settle(codeOf(channel, 'not-to-all'), file)
                : this.problems.raise(notToAll(file, channel, look.remark)));
        }
    }

    /** Another place or another secret begins anew, without waiting for what failed before. */
    private async mailbox(workspace: string, file: string, name: ChannelName, channel: Channel): Promise<Mailbox> {
        const { ledger, settings } = this.services;
        const there = this.mailboxes.get(boxKey(workspace, name));
        if (there?.channel === channel) {
            return there;
        }
        await this.closeMailbox(workspace, file, name);
        const times = { patience: settings.noticePatience, retryWait: settings.noticeRetry };
        const mailbox = new Mailbox(ledger, { workspace, channel: name }, channel, times);
        this.mailboxes.set(boxKey(workspace, name), mailbox);
        return mailbox;
    }

    /** What was wrong with a channel is no longer true when it is another one, or none. */
    private async closeMailbox(workspace: string, file: string, channel: ChannelName, except?: ChannelFault): Promise<void> {
        this.mailboxes.delete(boxKey(workspace, channel));
        for (const fault of CHANNEL_FAULTS.filter(each => each !== except)) {
            await this.problems.settle(codeOf(channel, fault), file);
        }
    }

    private invalidMappings(mappings: readonly MappingStatus[]): readonly Matter[] {
        const invalid = mappings.filter(({ state }) => state === 'invalid');
        this.invalidSince = new Map(invalid.map(({ id }) => [id, this.invalidSince.get(id) ?? Date.now()]));
        return invalid.map(mapping => invalidMapping(mapping, this.invalidSince.get(mapping.id)!));
    }
}

function boxKey(workspace: string, channel: ChannelName): string {
    return `${channel} ${workspace}`;
}
