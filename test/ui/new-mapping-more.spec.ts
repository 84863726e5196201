import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ErpConnectApp } from './pages/erp-connect-app';
import { NewMappingPage } from './pages/new-mapping-page';
import { CONNECTION, expect, test } from './support/fixtures';
import { Workbench } from './support/workbench';

const TABLE = 'Invoice No,Account Number,Customer Name,Date,Item,Quantity,Unit Cost\nN-1,C-1,Alpha,2026-11-13,Goods,1,10.00\n';
const PDF = '%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n';

test.describe('New Mapping, from empty hands', () => {
    test.use({ withMapping: false, withConnection: false });

    test('its buttons add connections, and choose the folder and a sample from anywhere', async ({ app, workbench }) => {
        fill(workbench, 'exports', { 'NAV-1.csv': TABLE, 'notes.docx': 'x' });
        // Beside the workspace: any file can be a sample.
        writeFileSync(join(workbench.place.root, 'NAV-7.csv'), `${TABLE}N-2,C-2,Beta,2026-11-14,Goods,2,20.00\n`);
        const form = await beginUpload(app);

        await form.button('Add Connection…').click();
        await addConnection(app, workbench, 'emea');
        await expect(form.control('Connection')).toHaveValue('emea');
        await form.button('Add Connection…').click();
        await addConnection(app, workbench, 'apac');
        await expect(form.control('Connection')).toHaveValue('apac');
        await form.control('Connection').selectOption('emea');

        await form.button('Browse…').click();
        await expect(app.fileDialog.root).toContainText('Choose the Folder That the Files Come To');
        await app.fileDialog.answer('Cancel');
        await expect(form.control('Folder')).toHaveValue('inbox');
        await form.button('Browse…').click();
        await app.fileDialog.choose('exports');
        await expect(form.control('Folder')).toHaveValue('exports');
        await expect(form.root).toContainText('2 files in it now');
        await expect(form.control('Sample file')).toContainText('NAV-1.csv');
        await expect(form.previewRecords).toHaveCount(1);

        await form.button('Choose a File…').click();
        await expect(app.fileDialog.root).toContainText('Choose a Sample File');
        await app.fileDialog.up();
        await app.fileDialog.choose('NAV-7.csv');
        await expect(form.control('Sample file').locator('option:checked')).toHaveText('NAV-7.csv');
        await expect(form.previewRecords).toHaveCount(2);
        await expect(form.control('Folder')).toHaveValue('exports');

        await form.button('Save Only').click();
        await app.mappingEditor('invoices-from-exports.mapping.json').waitFor();
        const text = workbench.read('invoices-from-exports.mapping.json');
        expect(text).toContain('"connection": "emea"');
        expect(text).toContain('"folder": "exports"');
        expect(text).not.toContain('NAV-7');
        expect(readdirSync(join(workbench.place.workspace, 'exports'))).toEqual(['NAV-1.csv', 'notes.docx']);
    });
});

test.describe('New Mapping for files that are no tables', () => {
    test.use({ withMapping: false });

    test('makes mappings for PDFs and for attachments, which send nothing before they are switched on', async ({
        app,
        workbench,
        page
    }) => {
        fill(workbench, 'pdf', { 'INV-1001.pdf': PDF });
        fill(workbench, 'papers', { 'C-17 - photo.jpg': 'x', 'C-18 - note.docx': 'x', 'readme.txt': 'x' });

        let form = await beginUpload(app);
        await form.choice('Invoice PDFs').check();
        // The PDF of an invoice belongs to nothing else.
        await expect(form.control('Added to')).toHaveCount(0);
        await form.control('Folder').fill('pdf');
        await expect(form.control('Where the number stands')).toHaveValue('{number}.pdf');
        await form.control('Which files').fill('INV*.pdf');
        await form.button('Save Only').click();
        await app.mappingEditor('invoice-pdfs-from-pdf.mapping.json').waitFor();
        expect(workbench.read('invoice-pdfs-from-pdf.mapping.json')).toBe(
            fileMapping({
                purpose: 'makes each file the PDF of its invoice in Invoiced.',
                name: 'Invoice PDFs from pdf',
                kind: 'invoice-pdfs',
                folder: 'pdf',
                files: 'INV*.pdf',
                object: 'invoice',
                fileName: '{number}.pdf'
            })
        );

        await app.run('ERP Connect: Show Mappings');
        form = await beginUpload(app);
        await expect(form.takenUp).toBeHidden();
        await form.choice('Attachments').check();
        await form.control('Folder').fill('papers');
        await form.control('Added to').selectOption('Customers');
        await form.control('Which files').fill('C-*');
        await form.control('Where the number stands').fill('{number} - *.*');
        await expect(form.examples).toContainText('A number is found in 2 of 3 names.');
        // Left and taken up again: what is asked of such files alone is kept, too.
        await page.reload();
        await app.waitForShellAndInitialized();
        await expect(form.takenUp).toBeVisible();
        await expect(form.choice('Attachments')).toBeChecked();
        await expect(form.control('Where the number stands')).toHaveValue('{number} - *.*');
        await form.button('Save Only').click();
        await app.mappingEditor('attachments-of-customers-from-papers.mapping.json').waitFor();
        expect(workbench.read('attachments-of-customers-from-papers.mapping.json')).toBe(
            fileMapping({
                purpose: 'attaches each file to its record in Invoiced.',
                name: 'Attachments of customers from papers',
                kind: 'attachments',
                folder: 'papers',
                files: 'C-*',
                object: 'customer',
                fileName: '{number} - *.*'
            })
        );

        await app.run('ERP Connect: Show Mappings');
        await expect(app.mappings.row('Invoice PDFs from pdf').state).toContainText('Paused');
        await expect(app.mappings.row('Attachments of customers from papers').state).toContainText('Paused');
        expect(readdirSync(join(workbench.place.workspace, 'pdf'))).toEqual(['INV-1001.pdf']);
        expect(readdirSync(join(workbench.place.workspace, 'papers'))).toHaveLength(3);
        await app.mappings.row('Invoice PDFs from pdf').press(/^Resume/);
        await expect(app.mappings.row('Invoice PDFs from pdf').state).toContainText('1 file waits for its invoice');
    });
});

/** Makes a folder of the workspace with these files. */
function fill({ place }: Workbench, folder: string, files: Readonly<Record<string, string>>): void {
    mkdirSync(join(place.workspace, folder));
    Object.entries(files).forEach(([name, content]) => writeFileSync(join(place.workspace, folder, name), content));
}

async function beginUpload(app: ErpConnectApp): Promise<NewMappingPage> {
    await app.run('ERP Connect: New Mapping…');
    await app.quickInput.choose('Upload to Invoiced');
    await app.newMapping.root.waitFor();
    return app.newMapping;
}

async function addConnection({ quickInput, notifications }: ErpConnectApp, { simulator }: Workbench, name: string): Promise<void> {
    await quickInput.answer(/short name/, name);
    await quickInput.choose('Custom URL');
    await quickInput.answer(/Address of the API/, simulator.url);
    await quickInput.answer(/API Keys/, simulator.key);
    await expect(notifications.filter({ hasText: `${name}: Connected to` })).toBeVisible();
}

interface FileMapping {
    readonly purpose: string;
    readonly name: string;
    readonly kind: string;
    readonly folder: string;
    readonly files: string;
    readonly object: string;
    readonly fileName: string;
}

/** Every letter of a mapping for files. */
function fileMapping({ purpose, name, kind, folder, files, object, fileName }: FileMapping): string {
    return `// ERP Connect ${purpose}
{
  "name": "${name}",
  "connection": "${CONNECTION}",
  "upload": {
    // Files that match the pattern are taken from this folder as soon as they are complete.
    "source": {
      "kind": "${kind}",
      "folder": "${folder}",
      "files": "${files}",
      // Where the number of the ${object} stands in the name of a file.
      "fileName": "${fileName}"
    },
    "object": "${object}"
  }
}
`;
}
