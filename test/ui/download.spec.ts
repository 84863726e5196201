import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { CellObject, read, utils } from 'xlsx';
import { Workbench } from './support/workbench';
import { addPayments, listedPayments, ListedPayment } from './support/payments-account';
import { CONNECTION, expect, test } from './support/fixtures';

const PAYMENTS = 130; // more than one page of the list
const USUAL = ['Date', 'Customer number', 'Customer name', 'Amount', 'Currency', 'Method', 'Reference'];

test.describe('a download', () => {
    test.use({ withMapping: false });

    test('of daily payments is made in New Mapping, run, and has every cell of the account', async ({ app, workbench }) => {
        addPayments(workbench.simulator, PAYMENTS);
        const form = app.newDownload;
        await app.mappings.button('New Mapping').click();
        await app.quickInput.choose('Download from Invoiced');
        await expect(form.control('Records')).toBeFocused();
        await expect(form.control('Name')).toHaveValue('Daily payments');
        await expect(form.previewStatus).toContainText(`20 rows of ${PAYMENTS} records`);
        await expect(form.previewHeaders).toHaveText(USUAL);
        expect(await form.headerTexts()).toEqual(USUAL);

        await form.field('Method').uncheck();
        await form.field('Invoiced id').check();
        await form.headers.nth(3).fill('Betrag, brutto');
        await form.headers.last().press('Alt+ArrowUp');
        await form.dragColumn(0, 2);
        const headers = ['Customer number', 'Date', 'Customer name', 'Betrag, brutto', 'Currency', 'Invoiced id', 'Reference'];
        await expect(form.previewHeaders).toHaveText(headers);

        await expect(form.choice('Daily')).toBeChecked();
        await expect(form.nextRuns.locator('time')).toHaveCount(5);
        await expect(form.nextRuns.locator('time').first()).toContainText(/02:30 UTC[+-]\d\d:\d\d/);
        await form.button('Save and Switch On').click();

        await app.mappingEditor('daily-payments.mapping.json').waitFor();
        await expect(form.root).toBeHidden();
        const row = app.mappings.row('Daily payments');
        await expect(row.state).toHaveText(/^Next run (today|tomorrow) 02:30$/);
        await row.press(/^Run Daily payments now/);
        await expect(row.lastRun).toHaveText(new RegExp(`^\\d\\d:\\d\\d Daily payments [\\d-]+\\.csv: ${PAYMENTS} rows$`));

        const [file = '', ...others] = outbox(workbench);
        expect(others).toEqual([]);
        const cells = parse(readFileSync(join(workbench.place.workspace, 'outbox', file))) as string[][];
        expect(cells[0]).toEqual(headers);
        const payments = await listedPayments(workbench.simulator);
        expect(payments).toHaveLength(PAYMENTS);
        expect(cells.slice(1)).toEqual(payments.map(csvCells));

        await row.press(/^Show the file of Daily payments/);
        await expect(app.explorer.entry(file)).toBeVisible();
    });

    test('comes as a workbook whose cells have their types', async ({ app, workbench }) => {
        addPayments(workbench.simulator, 5);
        const form = app.newDownload;
        await app.run('ERP Connect: New Download…');
        await form.control('Name').fill('Zahlungen');
        await form.choice('Only by hand').check();
        await form.choice('Excel (XLSX)').check();
        await form.control('File name').fill('Pay {date}');
        await form.button('Save and Switch On').click();
        const row = app.mappings.row('Zahlungen');
        await expect(row.state).toHaveText('Runs by hand only');
        await row.press(/^Run Zahlungen now/);
        await expect(row.lastRun).toContainText('5 rows');

        const [file = ''] = outbox(workbench);
        expect(file).toMatch(/^Pay \d{4}-\d\d-\d\d\.xlsx$/);
        const cell = cellsOf(readFileSync(join(workbench.place.workspace, 'outbox', file)));
        expect(USUAL.map((_, column) => cell(column, 0).v)).toEqual(USUAL);
        const payments = await listedPayments(workbench.simulator);
        payments.forEach((payment, index) => {
            const [date, number, name, amount, , , reference] = USUAL.map((_, column) => cell(column, index + 1));
            expect([date?.t, (date?.v as Date).toISOString().slice(0, 10)]).toEqual(['d', dayOf(payment)]);
            expect([number?.t, number?.v]).toEqual(['s', payment.customer.number]);
            expect([name?.t, name?.v, name?.f]).toEqual(['s', payment.customer.name, undefined]);
            expect([amount?.t, amount?.v]).toEqual(['n', payment.amount]);
            expect([reference?.t, reference?.v]).toEqual(['s', payment.reference]);
        });
        expect(payments).toHaveLength(5);
        expect(cell(0, 6).v).toBeUndefined();
    });

    test('is made without a mouse, and paused when it is only saved', async ({ app, workbench, page }) => {
        addPayments(workbench.simulator, 3);
        const form = app.newDownload;
        await app.run('ERP Connect: New Download…');
        await expect(form.control('Records')).toBeFocused();
        await page.keyboard.type('Cust');
        await expect(form.control('Records')).toHaveValue('customer');
        await form.tabTo('All, every time', 'ArrowRight');
        await form.tabTo('Daily', 'ArrowRight');
        await form.tabTo('Tuesday', 'Space');
        await form.tabTo('Save Only', 'Enter');
        await app.mappingEditor('weekly-customers.mapping.json').waitFor();
        await expect(app.mappings.row('Weekly customers').state).toContainText('Paused');
        const text = workbench.read('weekly-customers.mapping.json');
        expect(text).toContain('"changes": "since-last-run"');
        expect(text).toContain('"on": ["monday", "tuesday"]');
    });

    test('says what is missing, and what the account cannot tell', async ({ app }) => {
        const form = app.newDownload;
        await app.run('ERP Connect: New Download…');
        await form.control('Records').selectOption('Contacts');
        await expect(form.choice('New and changed since the last run')).toBeDisabled();
        await expect(form.root).toContainText('Invoiced does not tell which contacts have changed');
        await expect(form.previewStatus).toContainText('There are no contacts in the account');
        while ((await form.headers.count()) > 0) {
            await form.root
                .getByRole('button', { name: /^Remove/ })
                .first()
                .click();
        }
        await form.choice('Cron').check();
        await form.control('Cron expression').fill('every night');
        await form.button('Save and Switch On').click();
        await expect(form.complaint).toContainText('Choose at least one field');
        await expect(form.complaint).toContainText('every night');
        await expect(form.root).toBeVisible();
    });

    test('is still being made after the window was loaded again', async ({ app, page }) => {
        const form = app.newDownload;
        await app.run('ERP Connect: New Download…');
        await form.control('Name').fill('Half done');
        await form.choice('Monthly').check();
        await page.reload();
        await app.waitForShellAndInitialized();
        await expect(form.control('Name')).toHaveValue('Half done');
        await expect(form.choice('Monthly')).toBeChecked();
        await expect(form.control('Connection')).toHaveValue(CONNECTION);
    });
});

function outbox(workbench: Workbench): readonly string[] {
    return readdirSync(join(workbench.place.workspace, 'outbox')).filter(name => !name.startsWith('.'));
}

/** The cells of a payment as the file of the first test has them. */
function csvCells(payment: ListedPayment): readonly string[] {
    const { id, customer, amount, currency, reference } = payment;
    // What a spreadsheet program would calculate is made harmless.
    const name = customer.name.startsWith('=') ? `'${customer.name}` : customer.name;
    return [customer.number, dayOf(payment), name, amount.toFixed(2), currency, String(id), reference];
}

/** The simulated company is in Chicago. */
function dayOf({ date }: ListedPayment): string {
    return new Date(date * 1000).toLocaleDateString('sv-SE', { timeZone: 'America/Chicago' });
}

/** What a spreadsheet program finds in a cell: its type, its value, its formula. */
type SheetCell = Pick<Partial<CellObject>, 't' | 'v' | 'f'>;

/** The cells of a workbook's first sheet, by column and row, both from 0. */
function cellsOf(workbook: Buffer): (column: number, row: number) => SheetCell {
    const book = read(workbook, { cellDates: true, UTC: true });
    const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
    return (c, r) => (sheet[utils.encode_cell({ c, r })] ?? {}) as SheetCell;
}
