/** Something wrong with a schedule. */
export interface ScheduleMistake {
    /** Where in the schedule: `['on', 1]` is the second day. */
    readonly path: readonly (string | number)[];
    /** What is wrong and what to write instead. */
    readonly text: string;
    /** What is plainly meant instead of the value at this place. */
    readonly meant?: string | number;
}
