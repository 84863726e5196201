/** Column headers of the files below. */
const HEADER = 'Invoice No,Cust ID,Customer,Inv Date,Description,Qty,Price';

/** Twelve good invoices of one line each and, in row 8, one with a date that does not exist. */
export const BAD_ROW = 8;
export const GOOD_INVOICES = 12;

export function invoicesWithOneBadRow(): string {
    const rows: string[] = [];
    for (let index = 1; index <= GOOD_INVOICES; index++) {
        if (rows.length === BAD_ROW - 2) {
            rows.push('INV-2999,C-104,Nordhafen GmbH,31/02/2026,Sea freight,1,480.00');
        }
        const day = String(index + 12).padStart(2, '0');
        rows.push(`INV-${2000 + index},C-10${index % 4},Customer ${index % 4},${day}/11/2026,Goods ${index},${index},${index * 10}.50`);
    }
    return [HEADER, ...rows, ''].join('\n');
}

/** Two good invoices of this date. */
export function invoicesOf(date: string): string {
    const rows = [1, 2].map(number => `INV-${3000 + number},C-101,Customer 1,${date},Goods,1,10.50`);
    return [HEADER, ...rows, ''].join('\n');
}

/** A mapping for these files. */
export function invoiceMapping(connection: string): string {
    return `{
  // Invoices as the ERP exports them every night
  "name": "Sage invoices",
  "connection": "${connection}",
  "upload": {
    "source": {
      "kind": "spreadsheet",
      "folder": "inbox",
      "files": "INV*.csv"
    },
    "object": "invoice",
    "operation": "upsert",
    "columns": {
      "number": "Invoice No",
      "account_number": "Cust ID",
      "customer": "Customer",
      "date": { "column": "Inv Date", "format": "DD/MM/YYYY" },
      "item": "Description",
      "quantity": "Qty",
      "unit_cost": "Price"
    }
  }
}
`;
}
