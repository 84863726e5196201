'use strict';

const { appendFileSync } = require('node:fs');
const { reporters } = require('mocha');

/**
 * Prints like mocha's own `spec`, and writes one line per test to the file that `TALLY_FILE` names as it happens:
 * a process that dies half-way has still told what it did.
 */
module.exports = class TallyReporter extends reporters.Spec {
    constructor(runner, options) {
        super(runner, options);
        const note = result => appendFileSync(process.env.TALLY_FILE, `${result}\n`);
        runner.on('pass', () => note('passed'));
        runner.on('fail', () => note('failed'));
        runner.on('pending', () => note('skipped'));
        runner.on('end', () => note('end'));
    }
};
