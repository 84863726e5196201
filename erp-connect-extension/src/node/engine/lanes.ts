/**
 * Does a task for each item, several beside each other, but those of one lane one after the other in their order.
 * Begins nothing more once a task has resolved to false or failed; resolves to false then, or rejects with the first
 * failure, in either case when nothing is under way any more.
 */
export async function inLanes<T>(
    items: readonly T[],
    width: number,
    laneOf: (item: T) => string,
    task: (item: T) => Promise<boolean>
): Promise<boolean> {
    const lanes = Map.groupBy(items, laneOf).values();
    let goesOn = true;
    const work = async (): Promise<void> => {
        for (let lane = lanes.next(); goesOn && !lane.done; lane = lanes.next()) {
            for (const item of lane.value) {
                goesOn = goesOn && (await task(item)) && goesOn;
            }
        }
    };
    const ends = await Promise.allSettled(
        Array.from({ length: width }, () =>
            work().catch((error: unknown) => {
                goesOn = false;
                throw error;
            })
        )
    );
    const failed = ends.find(end => end.status === 'rejected');
    if (failed) {
        throw failed.reason;
    }
    return goesOn;
}
