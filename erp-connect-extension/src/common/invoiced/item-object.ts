import { propertiesOf } from './make-property';
import { InvoicedObject } from './property';
import { accountingProperties, currencyProperty } from './shared-properties';

const property = propertiesOf('record');
const fixed = { createOnly: true };

/** Items of the catalogue. Price and tax settings cannot change later, which Invoiced answers with a refusal. */
export const itemObject: InvoicedObject = {
    id: 'item',
    label: 'Items',
    path: '/items',
    operations: ['create', 'update', 'upsert', 'delete'],
    uploads: [],
    properties: [
        property('string', 'id', 'ID', { help: 'Two or more letters, digits, underscores, hyphens or colons. It identifies the item.' }),
        property('string', 'name', 'Name'),
        property('string', 'type', 'Type'),
        property('string', 'description', 'Description'),
        { ...currencyProperty, ...fixed },
        property('money', 'unit_cost', 'Unit Cost', fixed),
        property('string', 'gl_account', 'GL Account'),
        property('boolean', 'discountable', 'Discountable', fixed),
        property('boolean', 'taxable', 'Taxable', fixed),
        property('string', 'avalara_tax_code', 'Avalara Tax Code'),
        property('string', 'avalara_location_code', 'Avalara Location Code'),
        ...accountingProperties
    ],
    naturalKeys: [['id']],
    neededToCreate: [['id'], ['name']],
    hasLines: false,
    hasMetadata: true,
    uniqueAtServer: true
};
