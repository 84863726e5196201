/** What the shell learns: scripts branch on it. */
export enum ExitCode {
    AllWell = 0,
    SomethingRefused = 1,
    /** Bad usage or configuration, or a file that cannot be read. */
    BadInput = 2,
    Unreachable = 3
}
