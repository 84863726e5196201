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
    const wanted = steps.filter(step => names.length === 0 || names.some(name => step.name.startsWith(name)));
    const results = [];
    const broken = new Set();
    for (const step of wanted) {
        const blocker = step.needs?.find(name => broken.has(name));
        const result = blocker
            ? { tally: stepTally(1), output: `Not run, because "${blocker}" failed.` }
            : await runStep(step);
        if (result.tally.failed > 0) {
            broken.add(step.name);
        }
        results.push(result.tally);
    }
    await stopChildren();
    const { passed, failed } = sum(results);
    if (wanted.length === 0) {
        say(`No step is called ${names.join(', ')}. There are: ${steps.map(step => step.name).join(', ')}.`);
    }
    say('');
    say(`${passed} passed, ${failed + (wanted.length === 0 ? 1 : 0)} failed`);
    return failed === 0 && wanted.length > 0 ? 0 : 1;
}

async function runStep(step) {
    const started = Date.now();
    const result = await step.run(say).catch(error => ({ tally: stepTally(1), output: error.stack ?? String(error) }));
    const { passed, failed, skipped } = result.tally;
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    const counts = result.nothing ?? [`${passed} passed`, failed && `${failed} failed`, skipped && `${skipped} skipped`].filter(Boolean).join(', ');
    say(`${failed === 0 ? 'ok  ' : 'FAIL'} ${step.name.padEnd(24)} ${counts} (${seconds} s)`);
    if (failed > 0) {
        say(result.output.trimEnd().replaceAll(/^/gm, '     '));
    }
    return result;
}
