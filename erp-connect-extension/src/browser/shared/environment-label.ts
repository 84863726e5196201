import { ConnectionEnvironment } from '../../common/connections-protocol';

/** What an environment is called in the window. */
export function environmentLabel(environment: ConnectionEnvironment): string {
    switch (environment) {
        case 'production':
            return 'Production';
        case 'sandbox':
            return 'Sandbox';
        case 'custom':
            return 'Custom URL';
    }
}
