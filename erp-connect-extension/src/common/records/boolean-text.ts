import { shorten } from './plain-text';
import { Refusal } from './refusal';

const TRUE = 'true 1 on yes y t x ja j oui o vrai wahr si s verdadero vero sim verdadeiro sand tak prawda kylla ano';
const FALSE = 'false 0 off no n f nein nee non faux falsch falso nao nej nei falsk nie falsz ei ne';
const values = new Map<string, boolean>([
    ...TRUE.split(' ').map(word => [word, true] as const),
    ...FALSE.split(' ').map(word => [word, false] as const)
]);

/** Reads yes and no as Invoiced's import does (`1 true on yes`, `0 false off no`), and in our users' languages. */
export function readBoolean(text: string): boolean | Refusal {
    return (
        values.get(text)
        ?? values.get(fold(text))
        ?? new Refusal(
            'cell.not-a-boolean',
            `"${shorten(text)}" is neither yes nor no.`,
            'Write yes or no, or translate the text with "map" in the mapping.'
        )
    );
}

function fold(text: string): string {
    return text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}
