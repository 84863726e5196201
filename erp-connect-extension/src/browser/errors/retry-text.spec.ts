import assert from 'node:assert/strict';
import { retryText } from './retry-text';

const nothing = { records: 0, runIds: [], files: [], left: [] };

describe('what is said after Retry', () => {
    it('tells what goes and what stays', () => {
        assert.deepEqual(retryText({ ...nothing, records: 1 }), { text: '1 record goes again.', warns: false });
        assert.deepEqual(retryText({ ...nothing, records: 1200, left: [{ reason: 'Mend the file.', count: 3 }] }), {
            text: '1,200 records go again. 3 errors left: Mend the file.',
            warns: true
        });
    });

    it('gives the reason alone where one error was asked for', () => {
        assert.deepEqual(retryText({ ...nothing, left: [{ reason: 'Mend the file.', count: 1 }] }), {
            text: 'Mend the file.',
            warns: true
        });
        assert.equal(retryText(nothing).text, 'There is nothing to send again.');
    });
});
