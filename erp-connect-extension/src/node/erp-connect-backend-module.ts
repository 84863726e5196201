import { ContainerModule } from '@theia/core/shared/inversify';

/** What ERP Connect adds to the backend. */
export default new ContainerModule(() => undefined);
