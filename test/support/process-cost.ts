import { existsSync, readFileSync } from 'node:fs';

// The system counts processor time in hundredths of a second, whatever the machine.
const TICKS = 100;

/** Whether this system tells what a process costs in the way we read it. */
export const TELLS_COST = existsSync('/proc/self/stat');

/** Seconds of processor time that a process has used so far, all its threads together. */
export function processorSeconds(pid: number): number {
    // Behind the name, which may hold blanks and brackets: user time is the 12th value, system time the 13th.
    const values = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop()!.split(' ');
    return (Number(values[11]) + Number(values[12])) / TICKS;
}

/** Megabytes of memory that a process holds, what it shares with others included. */
export function residentMegabytes(pid: number): number {
    const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) / 1024;
}
