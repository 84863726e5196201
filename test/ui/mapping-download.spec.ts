import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DownloadFormPage } from './pages/download-form-page';
import { MappingEditorPage } from './pages/mapping-editor-page';
import { PreviewPage } from './pages/preview-page';
import { seriousViolations } from './support/accessibility';
import { CONNECTION, expect, test } from './support/fixtures';
import { addPayments } from './support/payments-account';

const FILE = 'payments.mapping.json';

const TEXT = `// Payments for the ledger.
{
  "name": "Payments",
  "connection": "${CONNECTION}",
  "download": {
    "object": "payment",
    "schedule": { "every": "day", "at": "02:30", "timeZone": "Europe/Berlin" }, // after the backup
    "columns": [
      // what the ERP matches by
      { "header": "Customer", "field": "customer.number" },
      { "header": "Paid on", "field": "date" },
      { "header": "Amount", "field": "amount" } // gross
    ],
    "destination": {
      "folder": "outbox" // the ERP looks here
    }
  }
}
`;

test.describe('the form of a download', () => {
    test.use({ withMapping: false });

    let editor: MappingEditorPage;
    let form: DownloadFormPage;

    test.beforeEach(async ({ app, workbench, page }) => {
        addPayments(workbench.simulator, 3);
        writeFileSync(join(workbench.place.workspace, FILE), TEXT);
        await app.mappings.row('Payments').open();
        editor = app.mappingEditor(FILE);
        form = new DownloadFormPage(page, '.erp-connect-mapping-form:visible');
        await editor.waitFor();
        await expect(form.headers).toHaveCount(3);
    });

    test('changes no more of the text than what was changed; undo and redo go back and forth', async ({ workbench, page }) => {
        const saved = async (): Promise<string> => {
            await page.keyboard.press('ControlOrMeta+s');
            await editor.expectDirty(false);
            return workbench.read(FILE);
        };
        await form.headers.nth(1).fill('Date');
        await form.headers.nth(1).press('Enter');
        await editor.expectDirty(true);
        await page.keyboard.press('ControlOrMeta+z');
        await expect(form.headers.nth(1)).toHaveValue('Paid on');
        await editor.expectDirty(false);
        await page.keyboard.press(process.platform === 'darwin' ? 'Meta+Shift+z' : 'Control+y');
        await expect(form.headers.nth(1)).toHaveValue('Date');
        let expected = TEXT.replace('Paid on', 'Date');
        expect(await saved()).toBe(expected);

        await form.dragColumn(2, 0);
        await expect.poll(() => form.headerTexts()).toEqual(['Amount', 'Customer', 'Date']);
        const [matched, date, amount] = expected.split('\n').filter(line => /"header"/.test(line));
        expected = expected.replace(
            /( {6}\/\/ what[^]*?gross\n)/,
            `${amount?.replace(' //', ', //')}\n      // what the ERP matches by\n${matched}\n${date?.replace(/,$/, '')}\n`
        );
        expect(await saved()).toBe(expected);

        await form.button('Format of Date').click();
        await form.column(2).getByLabel('Dates', { exact: true }).fill('DD.MM.YYYY');
        await form.choice('Weekly').check();
        await expect(form.nextRuns).toContainText('Every Monday at 02:30');
        await form.control('Add a filter').selectOption('method');
        await form.filter('method').fill('check');
        await form.filter('method').press('Enter');
        await form.choice('Excel (XLSX)').check();
        const text = await saved();
        expect(text).toContain('"field": "date", "format": "DD.MM.YYYY" }');
        expect(text).toContain(
            '"schedule": { "every": "week", "at": "02:30", "timeZone": "Europe/Berlin", "on": "monday" }, // after the backup'
        );
        expect(text).toContain('"folder": "outbox", // the ERP looks here\n      "format": "xlsx"\n');
        expect(text).toContain('"filter": { "method": "check" }');
    });

    test('shows rows of the account as they will be, while they are changed', async ({ page }) => {
        const preview = new PreviewPage(page);
        await expect(preview.root.locator('th')).toHaveText(['Customer', 'Paid on', 'Amount']);
        await form.field('Reference').check();
        await expect(preview.root.locator('th')).toHaveText(['Customer', 'Paid on', 'Amount', 'Reference']);
        await form.field('Date').uncheck();
        await expect(preview.root.locator('th')).toHaveText(['Customer', 'Amount', 'Reference']);
    });

    test('is worked with the keyboard alone; a column that moves keeps the focus', async ({ workbench, page }) => {
        await form.tabTo('Header of column 1: Customer number', 'Alt+ArrowDown', 'Alt+ArrowDown');
        await expect.poll(() => form.headerTexts()).toEqual(['Paid on', 'Amount', 'Customer']);
        await expect(form.headers.nth(2)).toBeFocused();
        await page.keyboard.press('ControlOrMeta+a');
        await page.keyboard.type('Debtor');
        await form.tabTo('Daily', 'ArrowRight', 'ArrowRight');
        await expect(form.choice('Monthly')).toBeChecked();
        await page.keyboard.press('ControlOrMeta+s');
        await editor.expectDirty(false);
        const text = workbench.read(FILE);
        expect(text).toMatch(/ what the ERP matches by\n {6}{ "header": "Debtor", "field": "customer.number" }\n {4}\]/);
        expect(text).toContain('"every": "month"');
    });

    test('shows what is wrong where it is wrong, and mends it', async ({ page, workbench }) => {
        writeFileSync(join(workbench.place.workspace, FILE), TEXT.replace('"field": "date"', '"field": "dat"'));
        const problem = form.column(1).locator('.erp-connect-problem');
        await expect(problem).toContainText('have no field "dat"');
        await problem.getByRole('button', { name: 'Change to "date"' }).click();
        await expect(problem).toBeHidden();
        await form.control('File name').fill('Paid {day}');
        await form.control('File name').press('Enter');
        const file = form.root.getByRole('region', { name: 'File' });
        await expect(file).toContainText('"{day}" means nothing in a file name.');
        await page.keyboard.press('ControlOrMeta+z');
        await expect(file).not.toContainText('means nothing');
        await page.keyboard.press('ControlOrMeta+s');
        await expect.poll(() => workbench.read(FILE)).toBe(TEXT);
    });

    test('tells once why a schedule cannot be run, keeps the rows in sight, and loses neither time zone nor focus', async ({ page }) => {
        const preview = new PreviewPage(page);
        await expect(preview.root.locator('th')).toHaveCount(3);
        await expect(form.nextRuns.locator('time')).toHaveCount(5);
        await expect(preview.root.getByRole('complementary')).toHaveCount(0);
        await form.choice('Cron').check();
        await form.control('Cron expression').fill('61 nonsense');
        await form.control('Cron expression').press('Enter');
        await expect(form.nextRuns).toContainText('has 2 fields, and five are needed');
        await expect(preview.root.locator('th')).toHaveCount(3);
        await form.choice('Only by hand').check();
        await form.choice('Daily').check();
        await expect(form.nextRuns).toContainText('Every day at 02:30, Europe/Berlin');
        await form.choice('Cron').check();
        await form.button('Remove Customer').click();
        await expect(form.button('Remove Paid on')).toBeFocused();
        await expect(preview.root.locator('th')).toHaveCount(2);
        await editor.show('Show Text');
        await expect(preview.root.getByRole('complementary')).toContainText('has 2 fields, and five are needed');
    });

    for (const colorScheme of ['light', 'dark'] as const) {
        test.describe(`in the ${colorScheme} theme`, () => {
            test.use({ colorScheme });

            test('has nothing that keeps people out', async ({ page }) => {
                await form.button('Format of Amount').click();
                await form.root.getByText('More', { exact: true }).click();
                expect(await seriousViolations(page, '.erp-connect-mapping-editor')).toEqual([]);
            });
        });
    }
});
