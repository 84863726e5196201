import '@theia/core/shared/reflect-metadata';
import * as assert from 'node:assert/strict';
import { SampleChoices } from './sample-choices';

describe('chosen samples', () => {
    it('counts until it is taken back, for its own mapping only', () => {
        const choices = new SampleChoices();
        const told: string[] = [];
        choices.onDidChange(mapping => told.push(mapping));
        choices.choose('/a.mapping.json', '/tmp/one.csv');
        choices.choose('/a.mapping.json', '/tmp/two.csv');
        assert.deepEqual([choices.of('/a.mapping.json'), choices.of('/b.mapping.json')], ['/tmp/two.csv', undefined]);
        choices.choose('/a.mapping.json', undefined);
        assert.equal(choices.of('/a.mapping.json'), undefined);
        assert.equal(told.length, 3);
    });

    it('tells nothing where nothing changes', () => {
        const choices = new SampleChoices();
        const told: string[] = [];
        choices.onDidChange(mapping => told.push(mapping));
        choices.choose('/a.mapping.json', undefined);
        choices.choose('/a.mapping.json', '/tmp/one.csv');
        choices.choose('/a.mapping.json', '/tmp/one.csv');
        assert.deepEqual(told, ['/a.mapping.json']);
    });
});
