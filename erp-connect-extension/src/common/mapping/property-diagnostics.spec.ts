import { check, columns, KEYS } from './diagnostic-check.spec';

describe('mapping diagnostics of properties', () => {
    describe('properties', () => {
        const at = (key: string): readonly string[] => ['upload', 'columns', key];
        check('a misspelt one', columns(`${KEYS}, «"nmae"»: "Name"`), {
            code: 'mapping.unknown-property',
            path: at('nmae'),
            text: 'Invoices have no property "nmae". Did you mean "name"?',
            fix: ['Change to "name"', '"name": "Name"']
        });
        check('a misspelt alias, which leads to the property', columns(`${KEYS}, «"po_nubmer"»: "PO"`), {
            code: 'mapping.unknown-property',
            path: at('po_nubmer'),
            text: 'Invoices have no property "po_nubmer". Did you mean "purchase_order"?',
            fix: ['Change to "purchase_order"', '"purchase_order": "PO"']
        });
        check('one of another object', columns(`${KEYS}, «"credit_limit"»: "Limit"`), {
            code: 'mapping.unknown-property',
            path: at('credit_limit'),
            text: 'Invoices have no property "credit_limit".',
            hint: 'A custom field is written "metadata.<id>".',
            fix: ['Remove "credit_limit"', '"unit_cost": "Price" }']
        });
        check('a custom field that cannot be', columns(`${KEYS}, «"metadata.Sales Rep"»: "Rep"`), {
            code: 'mapping.unknown-property',
            path: at('metadata.Sales Rep'),
            text: '"Sales Rep" cannot be the id of a custom field.',
            hint: 'It has 1 to 40 letters, digits, underscores or hyphens.'
        });
        check('one twice', columns(`${KEYS}, "notes": "A", «"notes"»: "B"`), {
            code: 'mapping.duplicate-property',
            path: at('notes'),
            text: '"notes" is there twice.',
            hint: 'Keep one of the two.',
            fix: ['Remove "notes"', '"notes": "A" }']
        });
        check('one twice through an alias', columns(`${KEYS}, «"invoice_no"»: "No 2"`), {
            code: 'mapping.duplicate-property',
            path: at('invoice_no'),
            text: '"invoice_no" is another word for "number", which is mapped already.',
            hint: 'Each property can be mapped once.',
            fix: ['Remove "invoice_no"', '"unit_cost": "Price" }']
        });
        check('one that cannot be sent yet', columns(`${KEYS}, «"chasing_cadence"»: "Cadence"`), {
            code: 'mapping.property-not-supported',
            path: at('chasing_cadence'),
            text: 'ERP Connect cannot upload "Chasing Cadence" yet.',
            hint: "Invoiced's own import sets it; its API takes no such value with an invoice.",
            fix: ['Remove "chasing_cadence"', '"unit_cost": "Price" }']
        });
        check('one that an update cannot change', columns('"number": "No", «"account_number"»: "Cust"', 'invoice', 'update'), {
            code: 'mapping.property-not-for-operation',
            severity: 'warning',
            path: at('account_number'),
            text: '"Account #" is not changed when Invoices are updated; the column is not used.',
            fix: ['Remove "account_number"', '{ "number": "No" }']
        });
        check('one that voiding does not need', columns('"number": "No", «"notes"»: "Note"', 'invoice', 'void'), {
            code: 'mapping.property-not-for-operation',
            severity: 'warning',
            path: at('notes'),
            text: '"Notes" is not used when Invoices are voided.',
            fix: ['Remove "notes"', '{ "number": "No" }']
        });
        const eleven = Array.from({ length: 11 }, (_, index) => `"metadata.f${index}": "F"`).join(', ');
        check('too many custom fields', columns(`${KEYS}, ${eleven}`).replace('"metadata.f10"', '«"metadata.f10"»'), {
            code: 'mapping.too-many-custom-fields',
            path: at('metadata.f10'),
            text: 'Invoiced takes at most 10 custom fields; this is one too many.'
        });
    });

    describe('needed properties', () => {
        const path = ['upload', 'columns'];
        const numberHelp = 'Identifies the document. Rows with the same number become one document with several lines.';
        const accountHelp =
            'The customer code of your ERP. It finds the customer in Invoiced; with a name beside it a '
            + 'missing customer can be created.';
        const mark = (text: string): string => text.replace('"columns"', '«"columns"»');
        check(
            'an invoice without number',
            mark(columns('"customer": "Cust", "unit_cost": "P"')),
            {
                code: 'mapping.missing-needed-property',
                path,
                text: '"number" is needed to create Invoices.',
                hint: numberHelp,
                fix: ['Add "number"', '"unit_cost": "P", "number": "Invoice #" }']
            },
            { headers: ['Cust', 'P', 'Invoice #'] }
        );
        check('an invoice without customer', mark(columns('"number": "No", "unit_cost": "P"', 'invoice', 'create')), {
            code: 'mapping.missing-needed-property',
            path,
            text: 'One of "account_number", "customer" and "customer_id" is needed to create Invoices.',
            hint: accountHelp,
            fix: ['Add "account_number"', '"account_number": ""']
        });
        check(
            'an invoice whose customer has an obvious column',
            mark(columns('"number": "No", "unit_cost": "P"')),
            {
                code: 'mapping.missing-needed-property',
                path,
                text: 'One of "account_number", "customer" and "customer_id" is needed to create Invoices.',
                hint: accountHelp,
                fix: ['Add "customer"', '"customer": "Customer Name"']
            },
            { headers: ['No', 'P', 'Customer Name'] }
        );
        check('nothing mapped', mark(columns('')), [
            {
                code: 'mapping.missing-needed-property',
                path,
                text: '"number" is needed to create Invoices.',
                hint: numberHelp,
                fix: ['Add "number"', '"number": ""']
            },
            {
                code: 'mapping.missing-needed-property',
                path,
                text: 'One of "account_number", "customer" and "customer_id" is needed to create Invoices.',
                hint: accountHelp,
                fix: ['Add "account_number"', '"account_number": ""']
            }
        ]);
        check('an update that cannot find its invoices', mark(columns('"notes": "N"', 'invoice', 'update')), {
            code: 'mapping.missing-needed-property',
            path,
            text: '"number" is needed to find the records.',
            hint: numberHelp,
            fix: ['Add "number"', '"number": ""']
        });
        check('customers without name', mark(columns('"number": "No"', 'customer')), {
            code: 'mapping.missing-needed-property',
            path,
            text: '"name" is needed to create Customers.',
            fix: ['Add "name"', '"name": ""']
        });
        check('an update that cannot find its customers', mark(columns('"phone": "T"', 'customer', 'update')), {
            code: 'mapping.missing-needed-property',
            path,
            text: 'One of "number" and "name" is needed to find the records.',
            hint: 'The customer code of your ERP. It identifies the customer; without it the name does.',
            fix: ['Add "number"', '"number": ""']
        });
        check('invoices without a price', mark(columns('"number": "No", "customer": "C", "item": "I"')), {
            code: 'mapping.no-amount',
            severity: 'warning',
            path,
            text: 'No price is mapped, so new Invoices will have a total of 0 and count as paid.',
            hint: 'Map "unit_cost", or choose the operation "update".'
        });
    });
});
