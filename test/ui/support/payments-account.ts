import { createCustomer, createInvoice, createPayment, Simulator } from 'invoiced-simulator';

/** Midnight (UTC) of the day of the first payment, in seconds since 1970. */
const FIRST_DAY = Date.UTC(2026, 10, 9) / 1000;
const DAY = 24 * 60 * 60;

/** Names with everything that a CSV file can stumble over. */
const CUSTOMERS = [
    { number: '000471', name: 'Nordhafen Spedition GmbH' },
    { number: 'C-102', name: 'Café "Zur Post", Wien' },
    { number: 'C-103', name: '=SUM(A1:A9)' },
    { number: '0012345678901234567', name: 'Østergård & Søn' }
];

const METHODS = ['wire_transfer', 'check', 'ach', 'credit_card'];

/** Fills an account with payments, each applied to an invoice of its customer. */
export function addPayments(simulator: Simulator, count: number): void {
    const account = simulator.account();
    const customers = CUSTOMERS.map(customer => createCustomer(account, customer));
    for (let index = 0; index < count; index++) {
        const { id } = customers[index % customers.length]!;
        const amount = 1000 * (index + 1) + 0.5 * (index % 4) + 0.05;
        const invoice = createInvoice(account, {
            customer: id,
            number: `INV-${1000 + index}`,
            items: [{ quantity: 1, unit_cost: amount }]
        });
        createPayment(account, {
            customer: id,
            date: FIRST_DAY + index * DAY + 9 * 60 * 60,
            amount,
            method: METHODS[index % METHODS.length]!,
            reference: `00${7700 + index}`,
            applied_to: [{ type: 'invoice', invoice: invoice.id, amount }]
        });
    }
}

/** A payment as the account lists it. */
export interface ListedPayment {
    readonly id: number;
    /** Seconds since 1970. */
    readonly date: number;
    readonly amount: number;
    readonly currency: string;
    readonly reference: string;
    readonly customer: { readonly number: string; readonly name: string };
}

/** All payments of the account, asked for page by page over HTTP. */
export async function listedPayments({ url, key }: Simulator): Promise<readonly ListedPayment[]> {
    const headers = { Authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}` };
    const payments: ListedPayment[] = [];
    for (let page = 1; ; page++) {
        const answer = await fetch(`${url}/payments?expand=customer&page=${page}`, { headers });
        const rows = (await answer.json()) as ListedPayment[];
        payments.push(...rows);
        if (rows.length < 100) {
            return payments;
        }
    }
}
