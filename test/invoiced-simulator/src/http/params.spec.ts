import assert from 'node:assert/strict';
import type { JsonObject } from '../domain/json';
import { checkParams, named, type ParamRules } from './params';

const RULES: ParamRules = {
    amount: { types: ['numeric'], required: true },
    date: { types: ['integer', 'null'] },
    location: { types: ['string'], values: ['attachment', 'pdf'] }
};

describe('strict parameters', () => {
    const refusal = (values: JsonObject, rules: ParamRules = RULES): string => {
        try {
            checkParams(values, rules, 'request');
        } catch (error) {
            return (error as Error).message;
        }
        return '';
    };

    it('names an unknown option and the defined ones in order', () => {
        assert.equal(
            refusal({ foo: 1, amount: 1 }, named('b', 'a', 'amount')),
            "The option 'foo' does not exist. Defined options are: 'a', 'amount', 'b'."
        );
        assert.equal(refusal({ y: 1, x: 1 }, named('a')), "The options 'x', 'y' do not exist. Defined options are: 'a'.");
    });

    it('names what is missing', () => {
        assert.equal(refusal({}), "The required option 'amount' is missing.");
    });

    it('names the type it expected and the one it got', () => {
        assert.equal(
            refusal({ amount: 1, date: '2024' }),
            "The option 'date' with value '2024' is expected to be of type 'integer' or 'null', but is of type 'string'."
        );
        assert.equal(
            refusal({ amount: 1, date: 1.5 }),
            "The option 'date' with value 1.5 is expected to be of type 'integer' or 'null', but is of type 'float'."
        );
    });

    it('lists the accepted values', () => {
        assert.equal(
            refusal({ amount: 1, location: 'x' }),
            "The option 'location' with value 'x' is invalid. Accepted values are: 'attachment', 'pdf'."
        );
    });

    it('lets good values pass', () => {
        assert.equal(refusal({ amount: 1.5, date: null, location: 'pdf' }), '');
    });
});
