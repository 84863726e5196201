import { PreferenceService } from '@theia/core/lib/common/preferences';
import { BackendApplicationContribution } from '@theia/core/lib/node/backend-application';
import { inject, injectable } from '@theia/core/shared/inversify';
import { preferProxy } from '../runtime/proxy';

const NAME = 'http.proxy';

/** Programs that are started from a menu have no environment that people can set: they name their proxy in the settings. */
@injectable()
export class ProxyPreference implements BackendApplicationContribution {
    @inject(PreferenceService)
    private readonly preferences!: PreferenceService;

    initialize(): void {
        void this.follow();
    }

    private async follow(): Promise<void> {
        await this.preferences.ready;
        this.preferences.onPreferenceChanged(({ preferenceName }) => preferenceName === NAME && this.take());
        this.take();
    }

    private take(): void {
        preferProxy(this.preferences.get<string>(NAME));
    }
}
