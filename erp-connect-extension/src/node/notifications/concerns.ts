import { MappingStatus } from '../../common/engine-protocol';
import { Matter } from './matter';
import { WorkspaceSettings } from './workspace-settings';

/**
 * Whether a matter is to be told by a workspace. Of several workspaces around a mapping, the innermost is asked that
 * says anything about notifications.
 *
 * @param all the workspaces that want somebody to be told.
 */
export function concerns(
    { kind, problem }: Matter,
    workspace: WorkspaceSettings,
    all: readonly WorkspaceSettings[],
    mappings: readonly MappingStatus[]
): boolean {
    const holds = (mapping: string): boolean =>
        workspace.depthOver(mapping) > 0 && all.every(other => other.depthOver(mapping) <= workspace.depthOver(mapping));
    switch (kind) {
        case 'installation':
            return true;
        case 'workspace':
            return problem.file === workspace.folder;
        case 'connection':
            return mappings.some(({ id, connection }) => connection === problem.connection && holds(id));
        default:
            return problem.mapping !== undefined && holds(problem.mapping);
    }
}
