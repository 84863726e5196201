import { DownloadField, fieldTypeName } from '../invoiced/download-field';
import { DownloadFilter, FilterType } from '../invoiced/download-filters';
import { codeSpan } from './markdown';

const SHOWN: Readonly<Record<DownloadField['type'], string>> = {
    text: 'The file shows the text as it is.',
    number: 'The file shows all its decimals.',
    money: 'The file shows the decimals of the currency, and more where Invoiced has more; nothing is rounded.',
    date: "The file shows the company's day, in the date format of the column or of the destination.",
    time: "The file shows day and time on the company's clock, in the date format of the column or of the destination.",
    boolean: 'The file shows `true` or `false`.'
};

const WANTED: Readonly<Record<FilterType, string>> = {
    text: 'Only records with exactly this text; case does not count.',
    number: 'Only records with exactly this number.',
    date: 'Only records of this day, such as `2026-01-31`.',
    boolean: 'Only records where this is `true`, or where it is `false`.'
};

/** Everything about a field of a download, in Markdown. */
export function fieldMarkdown({ id, label, type }: DownloadField): string {
    return [
        `**${label}** ${codeSpan(id)} (${fieldTypeName(type)})`,
        SHOWN[type],
        id.startsWith('items.') ? 'The file has one row per line of a document.' : '',
        id.startsWith('applied_to.') ? 'The file has one row per document that a payment was applied to.' : ''
    ]
        .filter(Boolean)
        .join('\n\n');
}

/** The same of something that a download is filtered by. */
export function filterMarkdown({ id, label, type }: DownloadFilter): string {
    return `**${label}** ${codeSpan(id)}\n\n${wanted(id, type)}`;
}

function wanted(id: string, type: FilterType): string {
    switch (id) {
        case 'from':
            return 'Only records with this date or a later one, such as `2026-01-31`.';
        case 'to':
            return 'Only records with this date or an earlier one, such as `2026-01-31`.';
        default:
            return WANTED[type];
    }
}
