import * as assert from 'node:assert/strict';
import { isConcept } from '../concept';
import { findObject, objectIds } from '../../invoiced/object-catalogue';
import { customerColumnRules } from './customer-column-rules';
import { contactRules, customerRules } from './customer-rules';
import { creditNoteRules, documentAmountRules, estimateRules } from './document-amount-rules';
import { amountRules } from './amount-rules';
import { documentRules } from './document-rules';
import { itemRules } from './item-rules';
import { lineRules } from './line-rules';
import { rulesOf } from './object-rules';
import { paymentRules } from './payment-rules';
import { shippingRules } from './shipping-rules';

const ALL = [
    ...[customerColumnRules, contactRules, customerRules, creditNoteRules, documentAmountRules, estimateRules, amountRules],
    ...[documentRules, itemRules, lineRules, paymentRules, shippingRules]
].flat();

describe('matching rules', () => {
    it('speak of concepts that exist', () => {
        const words = ALL.flatMap(({ phrases, also }) => [...Object.keys(phrases), also].flatMap(text => text.split(' ')));
        assert.deepEqual([...new Set(words.filter(word => word !== '' && word !== '@own' && !isConcept(word)))], []);
    });

    it('fill properties that the object has, apart from those shared by all documents', () => {
        const ids = new Set(objectIds().flatMap(id => findObject(id)?.properties.map(property => property.id) ?? []));
        assert.deepEqual(
            ALL.filter(({ property }) => !ids.has(property)),
            []
        );
    });

    it('cover every object of the catalogue', () => {
        assert.deepEqual(
            objectIds().filter(id => rulesOf(id).length === 0),
            []
        );
    });
});
