import { endWithChildren, stopChildren } from '../lib/children.mjs';
import { stepTally, sum } from '../lib/tally.mjs';
import { STEPS } from './steps.mjs';

const say = line => process.stdout.write(`${line}\n`);

/**
 * Runs the steps one after the other; a failed one does not keep the next from telling what it knows. Ends with the
 * sum over all tests in a line of its own.
 * @param {readonly string[]} names beginnings of step names; none means all
 * @param {readonly import('./steps.mjs').Step[]} steps
 * @returns {Promise<number>} exit code
 */
export async function runSteps(names, steps = STEPS) {
    endWithChildren();
    const wanted = withNeeds(steps, step => names.length === 0 || names.some(name => step.name.startsWith(name)));
    if (wanted.length === 0) {
        say(`No step is called ${names.join(', ')}. There are: ${steps.map(step => step.name).join(', ')}.`);
        say('\n0 passed, 1 failed');
        return 1;
    }
    const results = [];
    const broken = new Set();
    for (const step of wanted) {
        const blocker = step.needs?.find(name => broken.has(name));
        const started = Date.now();
        const result = blocker ? { tally: stepTally(1), output: `Not run, because "${blocker}" failed.` } : await runStep(step);
        report(step, result, Date.now() - started);
        if (result.tally.failed > 0) {
            broken.add(step.name);
        }
        results.push(result.tally);
    }
    await stopChildren();
    const { passed, failed } = sum(results);
    say(`\n${passed} passed, ${failed} failed`);
    return failed === 0 ? 0 : 1;
}

/** The steps that somebody asks for and whatever these stand on: a test of a stale build proves nothing. */
function withNeeds(steps, isWanted) {
    const wanted = new Set();
    for (const step of steps.toReversed()) {
        if (isWanted(step) || wanted.has(step.name)) {
            [step.name, ...(step.needs ?? [])].forEach(name => wanted.add(name));
        }
    }
    return steps.filter(({ name }) => wanted.has(name));
}

async function runStep(step) {
    try {
        return await step.run(say);
    } catch (error) {
        return { tally: stepTally(1), output: error.stack ?? String(error) };
    }
}

/** One line for a step that went well; whole output for one that did not. */
function report(step, { tally, output, nothing }, milliseconds) {
    const { passed, failed, skipped } = tally;
    const counts =
        nothing ?? [`${passed} passed`, failed && `${failed} failed`, skipped && `${skipped} skipped`].filter(Boolean).join(', ');
    say(`${failed === 0 ? 'ok  ' : 'FAIL'} ${step.name.padEnd(20)} ${counts} (${(milliseconds / 1000).toFixed(1)} s)`);
    if (failed > 0) {
        say(output.trimEnd().replaceAll(/^/gm, '     '));
    }
}
