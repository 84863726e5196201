import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { TempFolder } from '../spec-support/temp-folder';
import { LARGEST_FILE } from './file-types';
import { contentToSend } from './sent-content';
import { zippedSize } from './zip-file';

const hashOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

describe('content of a file that is sent', () => {
    let folder: TempFolder;

    beforeEach(() => {
        folder = new TempFolder();
    });

    afterEach(() => folder.remove());

    it('is the file inside a ZIP, the same whenever it is made', async () => {
        const content = Buffer.from('<x/>'.repeat(100_000));
        const file = folder.write('Größe.xml'.normalize('NFD'), content);
        const [first, second] = [await contentToSend(file, true, hashOf(content)), await contentToSend(file, true, hashOf(content))];
        assert.ok('bytes' in first && 'bytes' in second);
        assert.ok(first.bytes.equals(second.bytes));
        assert.ok(first.bytes.length < 5000);
        const zip = await fromBufferPromise(first.bytes);
        const entries = [];
        for await (const entry of zip.eachEntry()) {
            entries.push(entry.fileName);
            assert.ok((await buffer(await zip.openReadStreamPromise(entry))).equals(content));
        }
        assert.deepEqual(entries, ['Größe.xml'.normalize('NFC')]);
    });

    it('is not sent when the file is another one than was taken, or gone', async () => {
        const file = folder.write('a.pdf', 'new');
        for (const isZipped of [true, false]) {
            assert.deepEqual(flawOf(await contentToSend(file, isZipped, hashOf(Buffer.from('old')))), 'gone');
            assert.deepEqual(flawOf(await contentToSend(folder.at('none.pdf'), isZipped, 'x')), 'gone');
        }
    });

    it('is never more than Invoiced takes', async () => {
        const content = randomBytes(LARGEST_FILE + 1);
        const file = folder.write('a.bin', content);
        assert.equal(flawOf(await contentToSend(file, true, hashOf(content))), 'too-large');
        assert.equal(flawOf(await contentToSend(file, false, hashOf(content))), 'too-large');
        assert.ok((await zippedSize(file)) > LARGEST_FILE);
    });
});

function flawOf(content: object): unknown {
    return 'flaw' in content ? content.flaw : undefined;
}
