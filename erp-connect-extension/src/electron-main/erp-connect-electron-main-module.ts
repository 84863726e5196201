import { ElectronMainApplication } from '@theia/core/lib/electron-main/electron-main-application';
import { ContainerModule } from '@theia/core/shared/inversify';
import { ErpConnectElectronMainApplication } from './erp-connect-electron-main-application';

export default new ContainerModule((bind, _unbind, _isBound, rebind) => {
    bind(ErpConnectElectronMainApplication).toSelf().inSingletonScope();
    // The backend gets its V8 flags only where it is forked, and no contribution reaches that (ADR 23).
    rebind(ElectronMainApplication).toService(ErpConnectElectronMainApplication);
});
