import { ConnectionInfo } from '../../common/connections-protocol';
import { EngineSnapshot } from '../../common/engine-protocol';
import { plural } from '../shared/plural';

export interface StatusBarText {
    readonly text: string;
    readonly tooltip: string;
    readonly warns: boolean;
    /** Where a click leads. */
    readonly leadsTo: 'errors' | 'connections' | 'mappings';
}

/**
 * The one line of the status bar, e.g. `ERP Connect: 3 active, 2 errors`. Active are mappings that do or would do
 * their work; paused and invalid ones are not.
 * @param connections `undefined` while they are not known yet
 */
export function statusBarText(snapshot: EngineSnapshot, connections: readonly ConnectionInfo[] | undefined): StatusBarText {
    const { engine, mappings, openProblems } = snapshot;
    if (engine.state === 'blocked') {
        const tooltip = engine.text ?? 'Another ERP Connect is running on this computer and does the work.';
        return { text: '$(warning) ERP Connect: not running here', tooltip, warns: true, leadsTo: 'mappings' };
    }
    if (engine.state === 'starting') {
        return { text: '$(sync~spin) ERP Connect: starting', tooltip: 'The engine is starting.', warns: false, leadsTo: 'errors' };
    }
    if (connections?.length === 0) {
        return {
            text: '$(warning) ERP Connect: no connection',
            warns: true,
            leadsTo: 'connections',
            tooltip: 'Nothing can be sent yet. Click to add the connection to Invoiced.'
        };
    }
    const paused = connections?.find(connection => connection.pausedBecause !== undefined);
    const active = mappings.filter(mapping => mapping.state !== 'paused' && mapping.state !== 'invalid').length;
    const running = mappings.some(mapping => mapping.state === 'running');
    const icon = paused ? '$(warning)' : running ? '$(sync~spin)' : '$(arrow-swap)';
    return {
        text: `${icon} ERP Connect: ${active} active, ${plural(openProblems, 'error')}`,
        tooltip: paused ? `${paused.name} is paused: ${paused.pausedBecause}` : 'Click to see the errors.',
        warns: paused !== undefined,
        leadsTo: paused ? 'connections' : 'errors'
    };
}
