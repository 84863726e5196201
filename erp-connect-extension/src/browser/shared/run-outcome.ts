import { RunInfo } from '../../common/engine-protocol';
import { plural } from './plural';

const number = new Intl.NumberFormat('en-US');

/** What came of a run, in a few words, e.g. `118 sent, 2 refused`, or `1,200 rows` of a download. */
export function runOutcome(run: RunInfo): string {
    if (run.state === 'failed') {
        return 'could not be processed';
    }
    if (run.state !== 'finished') {
        return 'running';
    }
    const { rows, created, updated, unchanged, refused, skipped } = run.counts;
    if (run.plannedAt !== undefined) {
        return rows === 0 && run.file === '' ? 'nothing to download' : plural(rows, 'row');
    }
    const parts: string[] = [];
    if (created + updated > 0 || (unchanged + skipped === 0 && refused > 0)) {
        parts.push(`${number.format(created + updated)} sent`);
    }
    add(parts, unchanged, 'unchanged');
    add(parts, skipped, 'skipped');
    add(parts, refused, 'refused');
    return parts.length > 0 ? parts.join(', ') : 'no records';
}

function add(parts: string[], count: number, word: string): void {
    if (count > 0) {
        parts.push(`${number.format(count)} ${word}`);
    }
}
