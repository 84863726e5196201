import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/**
 * What a mocha run noted (see mocha-tally.cjs). A run that did not come to its end, or that went wrong outside of a
 * test, counts as one failure more.
 * @param {string} file
 * @param {number} exitCode
 * @returns {Tally}
 */
export function mochaTally(file, exitCode) {
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    const count = word => lines.filter(line => line === word).length;
    const tally = { passed: count('passed'), failed: count('failed'), skipped: count('skipped') };
    return count('end') === 1 ? withExitCode(tally, exitCode) : { ...tally, failed: tally.failed + 1 };
}

/**
 * The totals of `node --test` in TAP.
 * @param {string} text
 * @param {number} exitCode
 * @returns {Tally}
 */
export function nodeTestTally(text, exitCode) {
    const total = word => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
    const failed = total('fail') + total('cancelled') + (/^# tests \d+$/m.test(text) ? 0 : 1);
    return withExitCode({ passed: total('pass'), failed, skipped: total('skipped') + total('todo') }, exitCode);
}

/**
 * The totals of Playwright's JSON report. A test that passed at the second try has passed.
 * @param {string} file
 * @param {number} exitCode
 * @returns {Tally}
 */
export function playwrightTally(file, exitCode) {
    if (!existsSync(file)) {
        return { passed: 0, failed: 1, skipped: 0 };
    }
    const { stats } = JSON.parse(readFileSync(file, 'utf8'));
    return withExitCode({ passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }, exitCode);
}

/** A step that is one test by itself. @param {number} exitCode @returns {Tally} */
export function stepTally(exitCode) {
    return { passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1, skipped: 0 };
}

/** @param {readonly Tally[]} tallies @returns {Tally} */
export function sum(tallies) {
    const total = key => tallies.reduce((value, tally) => value + tally[key], 0);
    return { passed: total('passed'), failed: total('failed'), skipped: total('skipped') };
}

function withExitCode(tally, exitCode) {
    return exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}
