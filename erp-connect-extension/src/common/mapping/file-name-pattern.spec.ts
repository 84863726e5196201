import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { compileFileName, isPatternProblem } from './file-name-pattern';

function numberIn(pattern: string, name: string): string | undefined {
    const compiled = compileFileName(pattern);
    assert.ok(!isPatternProblem(compiled), JSON.stringify(compiled));
    return compiled.numberOf(name);
}

function problemOf(pattern: string): string {
    const compiled = compileFileName(pattern);
    assert.ok(isPatternProblem(compiled), `${pattern} is taken`);
    return compiled.problem;
}

const MATCHES: readonly (readonly [string, string, string | undefined])[] = [
    ['{number}.pdf', '1001.pdf', '1001'],
    ['{number}.pdf', 'inv-7.PDF', 'inv-7'],
    ['{number}.pdf', '1001.pdf.bak', undefined],
    ['{number}.pdf', '.pdf', undefined],
    ['{number}.pdf', '   .pdf', undefined],
    ['{number}.pdf', '1001 .pdf', '1001'],
    ['{number}.pdf', 'a.pdf.pdf', 'a.pdf'],
    ['Rechnung {number}.pdf', 'RECHNUNG 88.pdf', '88'],
    ['{number}_{*}.*', '1001_customer copy.v2.pdf', '1001'],
    ['{number}_{*}.*', '1001_.pdf', '1001'],
    ['{number}_{*}.*', '1001.pdf', undefined],
    ['{*}_{number}_*', 'INV_1001_x', '1001'],
    ['{*}-{number}.*', 'scan--5.tif', '-5'],
    ['INV??_{number}.pdf', 'inv26_5.pdf', '5'],
    ['INV??_{number}.pdf', 'inv2_5.pdf', undefined],
    ['{number}?.pdf', '12a.pdf', '12'],
    ['(1) [x]+{number}$.pdf', '(1) [x]+5$.pdf', '5'],
    ['{number}', 'anything.at all', 'anything.at all'],
    ['*/{number}'.replace('/', '#'), 'x#1', '1'],
    ['Amélie_{number}.pdf'.normalize('NFC'), 'AMÉLIE_Š5.pdf'.normalize('NFD'), 'Š5'.normalize('NFC')],
    ['Amélie_{number}.pdf'.normalize('NFD'), 'Amélie_5.pdf'.normalize('NFC'), '5'],
    ['İ{number}.pdf', 'İ5.pdf', '5'],
    ['👍{number}?.pdf', '👍5👍.pdf', '5'],
    ['/^(?<number>\\d+)_.*$/i', '1001_x.pdf', '1001'],
    ['/(?<number>\\d+)\\.pdf/', '1001.PDF', '1001'],
    ['/(?<number>\\d+)/', '1001.pdf', undefined],
    ['/(?:INV|RE)-(?<number>[A-Z]{2}\\d{4})(?:_copy)?\\.pdf/u', 're-ab1234_COPY.pdf', 'ab1234'],
    ['/Amélie (?<number>.+)\\.pdf/'.normalize('NFD'), 'Amélie 5.pdf'.normalize('NFC'), '5'],
    ['/x|(?<number>\\d+)/', 'x', undefined]
];

describe('pattern of file names', () => {
    for (const [pattern, name, number] of MATCHES) {
        it(`${pattern} finds ${number ?? 'nothing'} in ${name}`, () => assert.equal(numberIn(pattern, name), number));
    }

    it('reads nothing out of names that no file system has', () => {
        assert.equal(numberIn('{number}.pdf', `${'1'.repeat(251)}.pdf`)?.length, 251);
        assert.equal(numberIn('{number}.pdf', `${'1'.repeat(252)}.pdf`), undefined);
    });

    for (const [pattern, problem] of [
        ['*.pdf', /\{number\} is missing/],
        ['', /\{number\} is missing/],
        ['{number}_{number}.pdf', /more than once/],
        ['{number}*.pdf', /a text must stand between/],
        ['{*}{number}.pdf', /a text must stand between/],
        ['{Number}.pdf', /"\{Number\}" means nothing here/],
        ['{number}.{pdf,tif}', /means nothing here/],
        ['{number.pdf', /no partner/],
        ['in/{number}.pdf', /folder/],
        ['in\\{number}.pdf', /folder/],
        ['/(?<number>\\d+)', /second one is missing/],
        ['/(?<number>\\d+)/g', /means nothing here/],
        ['/(?<number>\\d+/', /regular expression is wrong: Unterminated group/],
        ['/(\\d+).pdf/', /needs a group/],
        ['/\\(?<number>\\d+\\)/', /wrong|needs a group/],
        ['/(?<number>(\\w+)+)x/', /for ever/],
        ['/(?<number>(?:a|ab)*)x/', /for ever/],
        ['/(?<number>(?:a?){30})x/', /for ever/],
        ['/(?<number>(?:\\w{1,3}-)*)x/', /for ever/],
        ['/(?<number>.*).*.*.*x/', /very long/]
    ] as const) {
        it(`says what is wrong with ${pattern || 'nothing'}`, () => assert.match(problemOf(pattern), problem));
    }

    it('takes what is repeated in one way only', () => {
        for (const pattern of ['/(?<number>(?:\\d{3}-){2}\\d+)/', '/(?<number>[*+|]+)\\*?/', '/(?:x-\\d+)?(?<number>\\w+)/']) {
            assert.ok(!isPatternProblem(compileFileName(pattern)), pattern);
        }
    });

    it('gives up soon on the worst names', () => {
        const patterns = ['{*}a{*}a{*}a{number}a{*}a{*}b', '/(?<number>.*)a.*a\\w*b/', '/(?<number>\\w+\\w+\\w+)b/'];
        const begun = performance.now();
        patterns.forEach(pattern => assert.equal(numberIn(pattern, 'a'.repeat(255)), undefined));
        assert.ok(performance.now() - begun < 1000);
    });

    it('never throws, and finds what a template was filled with', () => {
        fc.assert(
            fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (pattern, name) => {
                const compiled = compileFileName(pattern);
                return isPatternProblem(compiled) || compiled.numberOf(name) !== '';
            })
        );
        fc.assert(
            fc.property(
                fc.string({ unit: fc.constantFrom('1', 'b', '-', 'é'), minLength: 1, maxLength: 20 }),
                number => numberIn('Doc_{number}_{*}.PDF', `doc_${number}_x_y.pdf`) === number.normalize('NFC').trim()
            )
        );
    });
});
