import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/** Names the file into which a process that is required to run this writes how much memory it took at most, in MB. */
export const MEMORY_REPORT = 'ERP_CONNECT_SPEC_MEMORY';

/** Environment of a process that reports its memory into a file. */
export function reportingTo(file: string): Record<string, string> {
    return { NODE_OPTIONS: `--require ${__filename}`, [MEMORY_REPORT]: file };
}

const report = process.env[MEMORY_REPORT];
if (report !== undefined && isMainThread) {
    process.once('exit', () => writeFileSync(report, String(Math.round(process.resourceUsage().maxRSS / 1024))));
}
