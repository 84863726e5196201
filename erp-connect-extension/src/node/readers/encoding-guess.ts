import { TextProbe } from './text-probe';

export function guessCodePage(_probe: TextProbe): string {
    return 'windows-1252';
}
