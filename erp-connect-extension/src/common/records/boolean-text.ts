import { Refusal } from './refusal';

const TRUE = new Set(['1', 'true', 'on', 'yes', 'y', 'x', 'ja', 'j', 'oui', 'o', 'si', 'sí', 'sì', 'sim', 's', 'tak', 'wahr', 'vrai']);
const FALSE = new Set(['0', 'false', 'off', 'no', 'n', 'nein', 'nee', 'non', 'nej', 'nei', 'não', 'nie', 'falsch', 'faux']);

/** Reads yes and no as Invoiced's import does (`1 true on yes`, `0 false off no`), and in our users' languages. */
export function readBoolean(text: string): boolean | Refusal {
    const word = text.trim().toLowerCase();
    if (TRUE.has(word)) {
        return true;
    }
    if (FALSE.has(word)) {
        return false;
    }
    return new Refusal(
        'cell.not-a-boolean',
        `"${text}" is neither yes nor no.`,
        'Write yes or no, or translate the text with "map" in the mapping.'
    );
}
