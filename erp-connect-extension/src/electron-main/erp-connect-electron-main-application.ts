import { ForkOptions } from 'node:child_process';
import { ElectronMainApplication } from '@theia/core/lib/electron-main/electron-main-application';
import { injectable } from '@theia/core/shared/inversify';

/**
 * What the backend's Node is started with, in megabytes. A third of what a download of a million rows takes is garbage
 * that V8 collects later where it may. The flag counts only when the heap is made: `v8.setFlagsFromString` comes too late.
 */
const BACKEND_FLAGS = ['--max-semi-space-size=8'];

/** Gives the backend the flags that the command line and `npm start` give it. No contribution reaches its start. */
@injectable()
export class ErpConnectElectronMainApplication extends ElectronMainApplication {
    protected override async getForkOptions(): Promise<ForkOptions> {
        const options = await super.getForkOptions();
        return { ...options, execArgv: [...(options.execArgv ?? process.execArgv), ...BACKEND_FLAGS] };
    }
}
