/**
 * Where a key takes the selection of a list.
 * @param pageSize how many rows fit into view
 * @returns the new index, or `undefined` for a key that does not move it
 */
export function movedSelection(key: string, current: number, total: number, pageSize: number): number | undefined {
    const page = Math.max(1, pageSize - 1);
    const target = {
        ArrowDown: current + 1,
        ArrowUp: current - 1,
        PageDown: current + page,
        PageUp: current - page,
        Home: 0,
        End: total - 1
    }[key];
    return target === undefined || total === 0 ? undefined : Math.max(0, Math.min(total - 1, target));
}
