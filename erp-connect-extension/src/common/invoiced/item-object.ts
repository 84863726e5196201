import { propertiesOf } from './make-property';
import { InvoicedObject } from './property';
import { accountingProperties, currencyProperty } from './shared-properties';

const property = propertiesOf('record');
const fixed = { createOnly: true };

/**
 * Items of the catalogue. Their price and tax settings are fixed at creation; Invoiced's own import changes them by
 * archiving the item and creating it again, and so does ERP Connect. Lines of documents keep what they have.
 */
export const itemObject: InvoicedObject = {
    id: 'item',
    label: 'Items',
    path: '/items',
    operations: ['create', 'update', 'upsert', 'delete'],
    uploads: ['create', 'update', 'upsert', 'delete'],
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
        ...accountingProperties.map(each => ({ ...each, notUploaded: "Invoiced's API takes none with an item." }))
    ],
    naturalKeys: [['id']],
    neededToCreate: [['id'], ['name']],
    hasLines: false,
    isReplaced: true,
    hasMetadata: true,
    uniqueAtServer: true
};
