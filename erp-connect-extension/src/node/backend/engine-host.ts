import { ILogger } from '@theia/core/lib/common/logger';
import { BackendApplicationContribution } from '@theia/core/lib/node/backend-application';
import { inject, injectable, named } from '@theia/core/shared/inversify';
import { ConnectionStore } from '../connections/connection-store';
import { Engine } from '../engine/engine';
import { timeOfDamage } from '../ledger-care/open-ledger';
import { HomeFolder } from '../runtime/home-folder';
import { UserError } from '../runtime/user-error';

/**
 * Runs the engine inside the backend process, for as long as that process lives: windows come and go. When the
 * engine cannot be opened, the workbench says why instead of staying silent.
 */
@injectable()
export class EngineHost implements BackendApplicationContribution {
    @inject(ILogger)
    @named('erp-connect:EngineHost')
    private readonly logger!: ILogger;

    private home: HomeFolder | undefined;
    private opening: Promise<Engine> | undefined;
    private failure: string | undefined;
    private damagedAt = -Infinity;
    private isStopping = false;
    private readonly listeners = new Set<() => void>();

    initialize(): void {
        this.opening = this.open();
        // Whoever needs the engine gets the reason of a failure from `engine()`.
        this.opening.catch(() => undefined);
    }

    async onStop(): Promise<void> {
        this.isStopping = true;
        await (await this.opening?.catch(() => undefined))?.stop();
    }

    /** Rejects with a `UserError` when the engine could not be opened. */
    engine(): Promise<Engine> {
        return this.opening ?? Promise.reject(new UserError('The engine is starting.'));
    }

    /** Why there is no engine; `undefined` while it starts and when it runs. */
    get blockedBecause(): string | undefined {
        return this.failure;
    }

    /** Works without the engine, too: connections can be looked at while another process has the ledger. */
    async connections(): Promise<ConnectionStore> {
        const engine = await this.opening?.catch(() => undefined);
        return engine?.connections ?? ConnectionStore.open(this.home ?? HomeFolder.open());
    }

    onDidChange(listener: () => void): void {
        this.listeners.add(listener);
    }

    private async open(isReplacement = false): Promise<Engine> {
        try {
            if (isReplacement) {
                this.damagedAt = timeOfDamage(this.damagedAt);
            }
            this.home = HomeFolder.open();
            const engine = await Engine.open(this.home, 'the workbench');
            engine.onDidChange(() => this.tell());
            void engine.broken.then(damage => this.replace(engine, damage));
            await engine.start().catch(async (error: unknown) => {
                await engine.stop(); // or the lock would keep every other engine away
                throw error;
            });
            this.failure = undefined;
            return engine;
        } catch (error) {
            const { message, hint } = error as UserError;
            this.failure = hint ? `${message} ${hint}` : message;
            void this.logger.error(`The engine cannot run: ${this.failure}`);
            throw error;
        }
    }

    /** The ledger is damaged: another engine goes on with the newest backup. */
    private async replace(engine: Engine, damage: Error): Promise<void> {
        if (this.isStopping) {
            return;
        }
        void this.logger.error(`The ledger is damaged: ${damage.message}. The engine goes on with the newest backup.`);
        this.opening = engine
            .stop()
            .catch(() => undefined)
            .then(() => this.open(true));
        await this.opening.catch(() => undefined);
        this.tell();
    }

    private tell(): void {
        this.listeners.forEach(listener => listener());
    }
}
