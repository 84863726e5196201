import * as assert from 'node:assert/strict';
import { writtenFiles } from './folder-use';

describe('names of the files of a download', () => {
    it('carry the name of the mapping, and leave open what is known later', () => {
        assert.equal(writtenFiles({ name: 'Money' }), 'Money {date}.csv');
        assert.equal(writtenFiles({ name: 'Money', file: 'PAY_{date}_{time}', format: 'xlsx' }), 'PAY_{date}_{time}.xlsx');
        assert.equal(writtenFiles({ name: '$& $1', file: '{mapping}' }), '$& $1.csv');
    });
});
