// Bundles the desktop app without a network: Theia's own build would first download the Electron binary, which is
// needed to run the app and not to bundle it (docs/adr/0004).
import { ApplicationPackageManager } from '@theia/application-manager';

class OfflinePackageManager extends ApplicationPackageManager {
    async prepareElectron() {
        // The download, and nothing else, is what happens here.
    }
}

await new OfflinePackageManager({ projectPath: import.meta.dirname }).build(['--mode', 'production', ...process.argv.slice(2)]);
