import { isStatusCell } from './cell-patterns';
import { Candidate, MatchColumn } from './column-candidate';
import { Concept } from './concept';
import { CUSTOMER_STEPS } from './customer-context';
import { has, only, Step } from './context-step';
import { addsUp, isDiscountAmount, isDiscountPercent, multiplies } from './table-arithmetic';
import { looksLikeRates } from './value-kind';

const ADDRESS: ReadonlySet<string> = new Set(['address1', 'city', 'postal_code', 'country']);
const PRICES: readonly Concept[] = ['price', 'rate', 'unit', 'cost'];
const SURE = 0.04;
const LONE_COST = 0.8;

/** Weighs the candidates of all columns against each other. */
export function inContext(candidates: readonly Candidate[], columns: readonly MatchColumn[]): readonly Candidate[] {
    return STEPS.reduce((rest, step) => step(rest, columns), candidates);
}

const isPrice = ({ property, concepts }: Candidate): boolean =>
    property === 'unit_cost' && concepts.some(concept => PRICES.includes(concept));
const isAmount = ({ property, concepts }: Candidate): boolean =>
    property === 'unit_cost' && !concepts.some(concept => PRICES.includes(concept));
/** "Rate" is a price beside a quantity or an item, and otherwise of exchange, tax or interest. */
const ratesNeedItems: Step = candidates =>
    candidates.some(({ property, concepts }) => property === 'quantity' || concepts.includes('item'))
        ? candidates
        : candidates.filter(each => !(isPrice(each) && only(each, 'rate')));

/** "VAT" over values like 19 or 7 is the rate, unless there is a rate beside it, or the amounts prove otherwise. */
const taxRates: Step = (candidates, columns) => {
    const hasRate = columns.some(
        ({ readings, profile }) =>
            profile.numeric + profile.percentSigns > 0.5
            && readings.some(
                ({ concepts }) => concepts.has('exempt') || (concepts.has('tax') && (concepts.has('percent') || concepts.has('rate')))
            )
    );
    const amounts = columns.filter(({ profile }) => profile.numeric > 0.8).map(({ profile }) => profile.numbers);
    return candidates.filter(each => {
        const { profile } = columns[each.column];
        return (
            each.property !== 'tax'
            || has(each, 'amount')
            || has(each, 'total')
            || hasRate
            || !looksLikeRates(profile)
            || amounts.some(net => amounts.some(gross => net !== gross && addsUp(net, profile.numbers, gross)))
        );
    });
};

/**
 * A state or region is one only inside an address: alone it is where something is sold. A word for both state and
 * status (`Estado`) is never a state over words like "paid".
 */
const statesAndStatus: Step = (candidates, columns) => {
    const inAddress = candidates.some(({ property }) => ADDRESS.has(property));
    return candidates.filter(({ property, column }) => {
        const { readings, profile } = columns[column];
        const mayBeStatus = readings.some(({ concepts }) => concepts.has('status'));
        return property !== 'state' || (inAddress && !(mayBeStatus && (profile.filled === 0 || profile.cells.some(isStatusCell))));
    });
};

/** Days or a date of the discount beside it: it is one for paying early, and no price reduction. */
const earlyPayment: Step = (candidates, columns) =>
    columns.some(({ readings }) =>
        readings.some(({ concepts }) => concepts.has('discount') && (concepts.has('day') || concepts.has('date') || concepts.has('due')))
    )
        ? candidates.filter(({ property }) => property !== 'discount')
        : candidates;

/** "Unit cost" is what the seller paid, unless nothing else is what the customer pays. */
const costsAsPrices: Step = candidates => {
    const prices = candidates.filter(({ property }) => property === 'unit_cost');
    const isLone = prices.length === 1 && prices[0].concepts.includes('cost');
    return isLone ? candidates.map(each => (each === prices[0] ? { ...each, score: Math.max(each.score, LONE_COST) } : each)) : candidates;
};

/** Where lines have a price or a quantity, the amount of a line or document is no unit price. */
const amountsBesidePrices: Step = (candidates, columns) => {
    if (candidates.some(isPrice)) {
        return candidates.filter(each => !isAmount(each));
    }
    const quantity = candidates.find(({ property }) => property === 'quantity');
    const allOne =
        quantity !== undefined
        && columns[quantity.column].profile.filled > 0
        && columns[quantity.column].profile.numbers.every(number => number === undefined || number === 1);
    return quantity && !allOne ? candidates.filter(each => !isAmount(each)) : candidates;
};

/** Net plus tax is gross: proven by the cells, the net amount is certain, and the gross one is out of the question. */
const netAndGross: Step = (candidates, columns) => {
    const amounts = candidates.filter(isAmount);
    const taxes = candidates.filter(({ property }) => property === 'tax');
    const numbers = (candidate: Candidate): readonly (number | undefined)[] => columns[candidate.column].profile.numbers;
    for (const tax of taxes) {
        for (const net of amounts) {
            const gross = amounts.find(each => each !== net && addsUp(numbers(net), numbers(tax), numbers(each)));
            if (gross) {
                const evidence = 'and net plus tax gives the gross amount in every row';
                return candidates.filter(each => each !== gross).map(each => (each === net || each === tax ? surer(each, evidence) : each));
            }
        }
    }
    return candidates;
};

/** "Discount" alone is an amount on a whole document; on a line it is mostly a percentage, unless the cells prove it. */
const discounts: Step = (candidates, columns) => {
    const price = candidates.find(isPrice);
    const quantity = candidates.find(({ property }) => property === 'quantity');
    if (!price || !quantity) {
        return candidates.filter(each => !(each.property === 'discount' && columns[each.column].profile.percentSigns > 0));
    }
    const numbers = ({ column }: { column: number }): readonly (number | undefined)[] => columns[column].profile.numbers;
    const totals = columns.filter(({ profile }) => profile.numeric > 0.5).map(({ profile }) => profile.numbers);
    const prove = (test: typeof isDiscountAmount, discount: Candidate): boolean =>
        totals.some(total => test(numbers(quantity), numbers(price), numbers(discount), total));
    return candidates.filter(
        each =>
            each.property !== 'discount'
            || ((has(each, 'amount') || has(each, 'total') || prove(isDiscountAmount, each)) && !prove(isDiscountPercent, each))
    );
};

/** Quantity times price gives another column: both are what their headers say. */
const quantityTimesPrice: Step = (candidates, columns) => {
    const numbers = ({ column }: Candidate): readonly (number | undefined)[] => columns[column].profile.numbers;
    const totals = columns.filter(({ profile }) => profile.numeric > 0.5);
    for (const price of candidates.filter(isPrice)) {
        for (const quantity of candidates.filter(({ property }) => property === 'quantity')) {
            const total = totals.find(
                ({ index, profile }) =>
                    index !== price.column && index !== quantity.column && multiplies(numbers(quantity), numbers(price), profile.numbers)
            );
            if (total) {
                const evidence = `and quantity times price gives "${total.header.trim()}" in every row`;
                return candidates.map(each => (each === price || each === quantity ? surer(each, evidence) : each));
            }
        }
    }
    return candidates;
};

/** A column that counts 1, 2, 3 is a running number of the list, and identifies nothing in the ERP; nor do keys that nobody typed. */
const runningNumbers: Step = (candidates, columns) =>
    candidates.filter(each => {
        if (each.values !== 'code' || !(only(each, 'id') || only(each, 'number'))) {
            return true;
        }
        const { numbers, madeUpKeys } = columns[each.column].profile;
        const counts = numbers.length > 2 && numbers.every((number, index) => number === index + 1);
        const hasOther = candidates.some(other => other.property === each.property && other.column !== each.column);
        return !counts && !(only(each, 'id') && madeUpKeys > 0.5 && hasOther);
    });

/** Items without a column for the name are named by their description. */
const itemNames: Step = candidates => {
    const names = candidates.filter(({ property, concepts }) => property === 'name' && concepts.includes('name'));
    return names.length > 0
        ? candidates
        : candidates.map(each =>
              each.property === 'name' && has(each, 'description') && each.values === 'name' && !has(each, 'customer')
                  ? { ...each, score: Math.min(0.93, each.score + 0.1) }
                  : each
          );
};

const STEPS: readonly Step[] = [
    ...CUSTOMER_STEPS,
    ratesNeedItems,
    statesAndStatus,
    taxRates,
    earlyPayment,
    costsAsPrices,
    amountsBesidePrices,
    netAndGross,
    discounts,
    quantityTimesPrice,
    runningNumbers,
    itemNames
];

function surer(candidate: Candidate, evidence: string): Candidate {
    return { ...candidate, score: Math.min(0.99, candidate.score + SURE), evidence };
}
