'use strict';

const { access } = require('node:fs/promises');

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/**
 * Lists the places a file dialog can start from, in the shape of drivelist: one entry a drive with its mount
 * points. On Windows a drive is a letter that answers; elsewhere everything hangs below the root.
 */
async function list() {
    if (process.platform !== 'win32') {
        return [{ device: '/', mountpoints: [{ path: '/', label: null }], isSystem: true }];
    }
    const present = await Promise.all(
        LETTERS.map(letter =>
            access(`${letter}:\\`).then(
                () => true,
                () => false
            )
        )
    );
    return LETTERS.filter((_, index) => present[index]).map(letter => ({
        device: `${letter}:`,
        mountpoints: [{ path: `${letter}:\\`, label: null }],
        isSystem: letter === 'C'
    }));
}

module.exports = { list };
