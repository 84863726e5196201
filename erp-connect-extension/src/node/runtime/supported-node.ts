/** Oldest major version of Node whose native interface the ledger's SQLite is built for. */
export const OLDEST_NODE = 22;

/**
 * One sentence when this Node cannot run ERP Connect, `undefined` when it can. To be asked before the native parts
 * are loaded: under an older Node they end the process without a word.
 */
export function unsupportedNode(version: string = process.versions.node): string | undefined {
    const major = Number(version.split('.')[0]);
    return major >= OLDEST_NODE
        ? undefined
        : `ERP Connect needs Node ${OLDEST_NODE} or newer, this is Node ${version}. Install a newer Node, or start it with npx or npm, which use the one that comes with it.`;
}
