import { getNodeValue } from 'jsonc-parser';
import { Diagnostic } from '../../common/mapping/diagnostic';
import { DiagnosticList } from '../../common/mapping/diagnostic-list';
import { DocumentTree } from '../../common/mapping/document-tree';
import { checkStructure } from '../../common/mapping/structure-rule';
import { checkSyntax } from '../../common/mapping/syntax-rule';
import { checkTargets } from './notification-settings-rules';
import { notificationSchema } from './notification-schema';

/** The file in a workspace that switches notifications on. */
export const SETTINGS_FILE = 'erp-connect.notifications.json';

export interface WebhookSettings {
    readonly url: string;
}

export interface EmailSettings {
    readonly server: string;
    readonly port?: number;
    /** `none` is for this computer only. Default: `tls` for port 465, else `starttls`. */
    readonly encryption?: 'starttls' | 'tls' | 'none';
    /** Without one the server is used without a login. */
    readonly user?: string;
    readonly from: string;
    readonly to: readonly string[];
}

/** What a workspace says about notifications. Never holds a secret. */
export interface NotificationSettings {
    readonly webhook?: WebhookSettings;
    readonly email?: EmailSettings;
    /** Whether it is told, too, that everything is mended. */
    readonly mended?: boolean;
    /** Minutes between two messages over one channel. */
    readonly pause?: number;
}

export type ChannelName = 'webhook' | 'email';
export const CHANNELS: readonly ChannelName[] = ['webhook', 'email'];

/** Reads the text of a settings file: the settings, or the first thing that is wrong with them. */
export function parseNotificationSettings(text: string): NotificationSettings | Diagnostic {
    const tree = new DocumentTree(text);
    const list = new DiagnosticList(tree);
    if (tree.errors.length > 0 || !tree.root) {
        checkSyntax(list);
    } else if (tree.root.type !== 'object') {
        list.add('mapping.wrong-type', [], 'The settings are an object: they start with { and end with }.');
    } else {
        checkStructure(list, tree.root, notificationSchema);
        if (list.sorted().length === 0) {
            checkTargets(list);
        }
    }
    return list.sorted().at(0) ?? (JSON.parse(JSON.stringify(getNodeValue(tree.root!))) as NotificationSettings);
}

export function isDiagnostic(result: NotificationSettings | Diagnostic): result is Diagnostic {
    return 'range' in result;
}
