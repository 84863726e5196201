import { DownloadObject, findDownloadObject } from '../invoiced/download-objects';
import { Destination, DownloadColumn } from '../mapping/download';
import { downloadSchema } from '../mapping/download-schema';
import { schemaAt, typesOf } from '../mapping/schema-node';
import { JsonRecord, JsonValue, recordOf } from '../mapping/set-value';

/** A field that the records must have a value of. */
export interface FilterEntry {
    readonly id: string;
    readonly value: string | number | boolean;
}

/** What a form shows of a download. */
export interface DownloadForm {
    readonly object: DownloadObject | undefined;
    readonly filter: readonly FilterEntry[];
    readonly columns: readonly DownloadColumn[];
    /** As it stands in the text. */
    readonly schedule: unknown;
    readonly destination: Destination;
}

/**
 * What the text of a download says, as far as it can be understood: a text that somebody is writing is full of gaps, and
 * what stands in it wrongly is told by its diagnostics.
 *
 * @param members those of the mapping
 */
export function downloadForm(members: JsonRecord): DownloadForm {
    const download = recordOf(members.download);
    return {
        object: findDownloadObject(textOf(download.object) ?? ''),
        filter: Object.entries(recordOf(download.filter)).flatMap(([id, value]) =>
            value === undefined || typeof value === 'object' ? [] : [{ id, value }]
        ),
        columns: (Array.isArray(download.columns) ? (download.columns as readonly JsonValue[]) : []).map(columnIn),
        schedule: download.schedule,
        destination: destinationIn(recordOf(download.destination))
    };
}

function columnIn(value: JsonValue): DownloadColumn {
    const { header, field, value: fixed, format, decimal } = recordOf(value);
    return {
        header: textOf(header) ?? '',
        ...(textOf(field) !== undefined && { field: textOf(field) }),
        ...(textOf(fixed) !== undefined && { value: textOf(fixed) }),
        ...(textOf(format) !== undefined && { format: textOf(format) }),
        ...((decimal === '.' || decimal === ',') && { decimal })
    };
}

/** Only what has the type that it must have, so that the form can rely on it. */
function destinationIn(destination: JsonRecord): Destination {
    const members = Object.entries(destination).filter(([key, value]) => {
        const schema = schemaAt(downloadSchema, ['destination', key]);
        return schema && typesOf(schema).some(type => type === typeof value) && (schema.enum?.includes(value as string) ?? true);
    });
    return { folder: '', ...Object.fromEntries(members) };
}

function textOf(value: JsonValue | undefined): string | undefined {
    return typeof value === 'string' ? value : undefined;
}
