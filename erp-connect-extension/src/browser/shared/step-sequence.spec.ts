import * as assert from 'node:assert/strict';
import { Answer, BACK } from './quick-steps';
import { runSteps, Step, StepPosition } from './step-sequence';

interface Draft {
    readonly name?: string;
    readonly custom?: boolean;
    readonly url?: string;
}

describe('runSteps', () => {
    it('asks one after the other and skips what does not apply', async () => {
        const log: string[] = [];
        assert.deepEqual(await runSteps(steps(log, ['a'], [false], ['u']), {}), { name: 'a', custom: false });
        assert.deepEqual(log, ['name 1/2', 'custom 2/2 back']);
    });

    it('counts a step that has become necessary', async () => {
        const log: string[] = [];
        assert.deepEqual(await runSteps(steps(log, ['a'], [true], ['u']), {}), { name: 'a', custom: true, url: 'u' });
        assert.deepEqual(log, ['name 1/2', 'custom 2/2 back', 'url 3/3 back']);
    });

    it('goes back and asks again', async () => {
        const log: string[] = [];
        const result = await runSteps(steps(log, ['a', 'b'], [BACK, true], ['u']), {});
        assert.deepEqual(result, { name: 'b', custom: true, url: 'u' });
        assert.deepEqual(log, ['name 1/2', 'custom 2/2 back', 'name 1/2', 'custom 2/2 back', 'url 3/3 back']);
    });

    it('ends when the person gives up', async () => {
        assert.equal(await runSteps(steps([], ['a'], [undefined], []), {}), undefined);
    });
});

function steps(log: string[], names: Answer<string>[], customs: Answer<boolean>[], urls: Answer<string>[]): Step<Draft>[] {
    const next = <V>(label: string, answers: Answer<V>[], position: StepPosition, merge: (value: V) => Draft): Promise<Answer<Draft>> => {
        log.push(`${label} ${position.step}/${position.totalSteps}${position.canGoBack ? ' back' : ''}`);
        const answer = answers.shift();
        return Promise.resolve<Answer<Draft>>(answer === undefined ? undefined : answer === BACK ? BACK : merge(answer));
    };
    return [
        { ask: (draft, position) => next('name', names, position, name => ({ ...draft, name })) },
        { ask: (draft, position) => next('custom', customs, position, custom => ({ ...draft, custom })) },
        { applies: draft => !!draft.custom, ask: (draft, position) => next('url', urls, position, url => ({ ...draft, url })) }
    ];
}
