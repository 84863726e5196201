import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MappingEditorPage } from './pages/mapping-editor-page';
import { CONNECTION, expect, MAPPING_FILE, test } from './support/fixtures';
import { invoiceMapping } from './support/sample-files';

const TEXT = invoiceMapping(CONNECTION);
const OURS = TEXT.replace('"upsert"', '"create"');
const THEIRS = TEXT.replace('"Sage invoices"', '"By somebody else"').replace('"INV*.csv"', '"R*.csv"');

test.describe('a mapping that is not ours alone', () => {
    let editor: MappingEditorPage;
    let file: string;

    test.beforeEach(async ({ app, workbench }) => {
        file = join(workbench.place.workspace, MAPPING_FILE);
        await app.mappings.row('Sage invoices').open();
        editor = app.mappingEditor(MAPPING_FILE);
        await editor.waitFor();
        await editor.button(/Sage invoices/).click();
    });

    test('is not overwritten before a person says so, and nothing is lost until then', async ({ app, page, workbench }) => {
        await editor.setting('upload.operation').selectOption('create');
        await editor.expectDirty(true);
        writeFileSync(file, THEIRS);
        // The engine has read it, so it is there for everybody.
        await expect(app.mappings.row('By somebody else').root).toBeVisible();
        await editor.expectDirty(true);
        await expect(editor.setting('upload.operation')).toHaveValue('create');

        await page.keyboard.press('ControlOrMeta+s');
        await expect(app.dialog.root).toContainText(`The file '${MAPPING_FILE}' has been changed on the file system.`);
        expect(workbench.read(MAPPING_FILE)).toBe(THEIRS);
        await app.dialog.answer('No');
        await editor.expectDirty(true);
        await expect(editor.setting('upload.operation')).toHaveValue('create');
        expect(workbench.read(MAPPING_FILE)).toBe(THEIRS);

        await page.keyboard.press('ControlOrMeta+s');
        await app.dialog.answer('Yes');
        await editor.expectDirty(false);
        expect(workbench.read(MAPPING_FILE)).toBe(OURS);
        await expect(editor.setting('upload.source.files')).toHaveValue('INV*.csv');
    });

    test('is brought back as it is on disk, by its command and by closing, and no other file with it', async ({ app, page, workbench }) => {
        // Another editor, with something unsaved: it is none of this.
        writeFileSync(join(workbench.place.workspace, 'notes.txt'), 'Notes\n');
        await app.explorer.open('notes.txt');
        const notes = app.editor('notes.txt');
        await notes.waitFor();
        await notes.goToEndOf('Notes');
        await page.keyboard.type(' of today');
        await expect(notes.tab).toHaveClass(/theia-mod-dirty/);
        await app.run('ERP Connect: Show Mappings');
        await app.mappings.row('Sage invoices').open();
        await editor.waitFor();

        await editor.setting('upload.operation').selectOption('create');
        await editor.expectDirty(true);
        await app.run('File: Revert File');
        await editor.expectDirty(false);
        await expect(editor.setting('upload.operation')).toHaveValue('upsert');
        await expect(app.tab('notes.txt')).toHaveClass(/theia-mod-dirty/);

        // Nor is the other editor meant by what the status bar says.
        await editor.show('Show Columns and Text');
        const text = app.editor(MAPPING_FILE);
        await text.goToEndOf('"name": "Sage invoices",');
        await text.position.click();
        await app.quickInput.input.fill(':5');
        await app.quickInput.accept();
        await expect(text.position).toHaveText('Ln 5, Col 1');

        // What was changed on disk in the meantime is what it is brought back to.
        await editor.setting('upload.operation').selectOption('create');
        await editor.expectDirty(true);
        writeFileSync(file, THEIRS);
        await expect(app.mappings.row('By somebody else').root).toBeVisible();
        await app.run('File: Revert File');
        await editor.expectDirty(false);
        await expect(editor.setting('upload.source.files')).toHaveValue('R*.csv');

        await editor.setting('upload.operation').selectOption('create');
        await editor.tab.locator('.lm-TabBar-tabCloseIcon').click();
        await expect(app.dialog.root).toContainText(MAPPING_FILE);
        await app.dialog.answer("Don't Save");
        await expect(editor.tab).toHaveCount(0);
        expect(workbench.read(MAPPING_FILE)).toBe(THEIRS);
        await app.mappings.row('By somebody else').open();
        await editor.waitFor();
        await editor.expectDirty(false);

        await editor.button(/By somebody else/).click();
        await editor.setting('upload.operation').selectOption('create');
        await editor.expectDirty(true);
        await app.run('View: Revert and Close Editor');
        await expect(app.tab(MAPPING_FILE)).toHaveCount(0);
        await expect(app.dialog.root).toHaveCount(0);
        await expect(app.tab('notes.txt')).toHaveClass(/theia-mod-dirty/);
        expect(workbench.read(MAPPING_FILE)).toBe(THEIRS);
    });

    test('shows in both faces what somebody else wrote, and says where the caret is', async ({ app, page }) => {
        await editor.show('Show Columns and Text');
        const text = app.editor(MAPPING_FILE);
        await text.goToEndOf('"name": "Sage invoices",');
        await expect(text.position).toHaveText('Ln 3, Col 27');
        await page.keyboard.press('Home');
        await expect(text.position).toHaveText('Ln 3, Col 3');
        // The form has no caret.
        await editor.setting('upload.operation').focus();
        await expect(text.position).toHaveCount(0);

        writeFileSync(file, THEIRS);
        await expect(editor.setting('upload.source.files')).toHaveValue('R*.csv');
        await expect(text.line('"name": "By somebody else"')).toBeVisible();
        await editor.expectDirty(false);

        // The place to go to is asked for in the status bar, too.
        await text.goToEndOf('"name": "By somebody else"');
        await text.position.click();
        await app.quickInput.input.fill(':5');
        await app.quickInput.accept();
        await expect(text.position).toHaveText('Ln 5, Col 1');
        await editor.show('Show Columns');
        await expect(text.position).toHaveCount(0);
    });

    test('whose file is deleted stays open with all that it said, and is written again by saving', async ({ app, page, workbench }) => {
        rmSync(file);
        await expect(editor.tab).toContainText('(Deleted)');
        await expect(app.mappings.row('Sage invoices').root).toHaveCount(0);
        await expect(editor.setting('upload.source.files')).toHaveValue('INV*.csv');
        await editor.setting('upload.operation').selectOption('create');
        await editor.expectDirty(true);
        await page.keyboard.press('ControlOrMeta+s');
        await editor.expectDirty(false);
        await expect(editor.tab).not.toContainText('(Deleted)');
        expect(workbench.read(MAPPING_FILE)).toBe(OURS);
        await expect(app.mappings.row('Sage invoices').root).toBeVisible();

        // What was not saved yet outlives the file, too.
        await editor.setting('upload.operation').selectOption('upsert');
        await editor.expectDirty(true);
        rmSync(file);
        await expect(editor.tab).toContainText('(Deleted)');
        await editor.expectDirty(true);
        await page.keyboard.press('ControlOrMeta+s');
        await editor.expectDirty(false);
        expect(workbench.read(MAPPING_FILE)).toBe(TEXT);
    });
});
