import { MappingStatus, RunInfo } from '../../common/engine-protocol';
import { arrivedAs, fileName } from '../shared/file-path';
import { plural } from '../shared/plural';
import { shortTime } from '../shared/point-in-time';
import { runOutcome } from '../shared/run-outcome';
import { downloadingText, nextRunText } from './download-presentation';

export type Tone = 'quiet' | 'good' | 'busy' | 'warning' | 'bad';

export interface StateLine {
    /** Name of a codicon. */
    readonly icon: string;
    readonly text: string;
    readonly tone: Tone;
}

const number = new Intl.NumberFormat('en-US');

/** Icon for the direction in which records travel. */
export function directionIcon(direction: MappingStatus['direction']): string {
    switch (direction) {
        case 'upload':
            return 'cloud-upload';
        case 'download':
            return 'cloud-download';
        default:
            return 'question';
    }
}

/** What flows where, e.g. `Invoices to americas`. Empty for a mapping that does not say. */
export function flowLine(status: MappingStatus): string {
    if (!status.objectLabel || !status.connection) {
        return status.objectLabel ?? status.connection ?? '';
    }
    const way = { upload: ' to', download: ' from', unknown: ',' }[status.direction];
    return `${status.objectLabel}${way} ${status.connection}`;
}

/** What the mapping does at this moment, in the words of the person who looks at it. */
export function stateLine(status: MappingStatus, now = Date.now()): StateLine {
    switch (status.state) {
        case 'running':
            return { icon: 'sync', text: status.direction === 'download' ? downloadingText(status) : runningText(status), tone: 'busy' };
        case 'waiting':
            return { icon: 'watch', text: status.reason ?? 'Waiting; goes on by itself', tone: 'warning' };
        case 'paused':
            return { icon: 'debug-pause', text: 'Paused', tone: 'quiet' };
        case 'invalid':
            return { icon: 'error', text: status.reason ?? 'The mapping has mistakes and does not run', tone: 'bad' };
        case 'idle':
            return status.direction === 'download'
                ? { icon: status.schedule ? 'calendar' : 'play', text: nextRunText(status, now), tone: 'good' }
                : { icon: 'eye', text: watchingText(status), tone: 'good' };
    }
}

/** The outcome of a run in one line, e.g. `12:04 INV-2026-11.csv: 118 sent, 2 refused`. */
export function lastRunLine(run: RunInfo, now = Date.now()): string {
    const time = shortTime(run.finishedAt ?? run.startedAt, now);
    return run.file === '' ? `${time} ${runOutcome(run)}` : `${time} ${arrivedAs(run.file)}: ${runOutcome(run)}`;
}

function runningText(status: MappingStatus): string {
    const progress = status.progress;
    if (!progress) {
        return 'Running';
    }
    const file = fileName(progress.file);
    return progress.total > 0 ? `${file}: ${number.format(progress.done)} of ${plural(progress.total, 'record')}` : `Reading ${file}`;
}

function watchingText(status: MappingStatus): string {
    return status.folder ? `Watching ${fileName(status.folder) || status.folder}` : 'Ready';
}
