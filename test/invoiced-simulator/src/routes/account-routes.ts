import { importFieldCatalogue } from '../catalogue/catalogue';
import type { JsonObject } from '../domain/json';
import { json } from '../http/api-response';
import { get, type Route } from '../http/router';
import { fieldOf } from '../lists/field-of';
import { listResponse } from '../lists/list';

export const accountRoutes: Route[] = [
    { method: 'GET', path: '/health', open: () => json(200, { status: 'ok' }) },
    { method: 'GET', path: '/_metadata/import_fields', open: () => json(200, { fields: importFieldCatalogue() }) },
    get('/companies/current', ({ account }) => {
        const { id, name, username, country, currency, time_zone, date_format, language } = account.company;
        return json(200, { id, name, username, country, currency, time_zone, date_format, language, object: 'company' });
    }),
    get('/custom_fields', context =>
        listResponse(context, {
            presenter: { object: 'custom_field', present: (_, row: CustomField) => row.values },
            fields: { id: 'text', object: 'text', name: 'text', type: 'text' },
            candidates: account => account.customFields.map((values, index) => ({ id: index + 1, values })),
            value: (_, row, field) => fieldOf({ values: row.values }, field)
        })
    )
];

interface CustomField {
    readonly id: number;
    readonly values: JsonObject;
}
