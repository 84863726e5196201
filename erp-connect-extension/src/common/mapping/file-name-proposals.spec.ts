import * as assert from 'node:assert/strict';
import { compileFileName, isPatternProblem } from './file-name-pattern';
import { proposeFileNames } from './file-name-proposals';

/** The first proposal as `pattern: name → number`. */
function first(names: string[], ending = '.pdf'): string {
    const [proposal] = proposeFileNames(names, ending);
    return proposal ? `${proposal.pattern}: ${proposal.example?.name} → ${proposal.example?.number}` : 'none';
}

describe('proposeFileNames', () => {
    it('takes a plain name for the number', () => {
        assert.equal(first(['1001.pdf', '1002.pdf']), '{number}.pdf: 1001.pdf → 1001');
        assert.equal(first(['RE-2026-0001.PDF', 'RE-2026-0002.pdf']), '{number}.pdf: RE-2026-0001.PDF → RE-2026-0001');
    });

    it('finds the number before and behind other words', () => {
        assert.equal(first(['1001_Alpha Ltd.pdf', '1002_Beta & Co.pdf']), '{number}_*.pdf: 1001_Alpha Ltd.pdf → 1001');
        assert.equal(first(['Invoice 1001.pdf', 'Invoice 1002.pdf']), 'Invoice {number}.pdf: Invoice 1001.pdf → 1001');
        assert.equal(
            first(['Rechnung_4711_Müller.pdf', 'Rechnung_4712_Jansen.pdf']),
            'Rechnung_{number}_*.pdf: Rechnung_4711_Müller.pdf → 4711'
        );
        assert.equal(first(['Alpha Ltd_1001.pdf', 'Beta_1002.pdf']), '*_{number}.pdf: Alpha Ltd_1001.pdf → 1001');
    });

    it('offers the number without what all names begin with, too', () => {
        const patterns = proposeFileNames(['INV-1001.pdf', 'INV-1002.pdf'], '.pdf').map(({ pattern }) => pattern);
        assert.deepEqual(patterns.slice(0, 2), ['{number}.pdf', 'INV-{number}.pdf']);
    });

    it('counts the names that fit, the most first', () => {
        const [best] = proposeFileNames(['1001_a b.pdf', '1002_c d.pdf', 'read me.pdf'], '.pdf');
        assert.deepEqual([best.pattern, best.fits], ['{number}_*.pdf', 2]);
        assert.equal(first(['read me.pdf', 'Invoice 1001.pdf', 'Invoice 1002.pdf']), 'Invoice {number}.pdf: Invoice 1001.pdf → 1001');
    });

    it('knows files of several types, and several of one record', () => {
        assert.equal(first(['1001_photo.jpg', '1001_note.docx', '1002_photo.jpg'], '.*'), '{number}_*.*: 1001_photo.jpg → 1001');
    });

    it('proposes the usual where there is nothing to look at, and nothing where no name has a number', () => {
        const proposed = (names: string[], ending: string): string[] => proposeFileNames(names, ending).map(({ pattern }) => pattern);
        assert.deepEqual(proposed([], '.pdf'), ['{number}.pdf', '{number}_*.pdf', '*_{number}.pdf']);
        assert.deepEqual(proposed([], '.*'), ['{number}.*', '{number}_*.*', '*_{number}.*']);
        assert.deepEqual(proposed(['read me.pdf', 'terms.pdf'], '.pdf'), []);
    });

    it('proposes only what a mapping may say, whatever the names', () => {
        const odd = [['a{b}1.pdf', 'a{b}2.pdf'], ['*1.pdf', '*2.pdf'], ['noending1', 'noending2'], ['1.2.3.pdf', '4.5.6.pdf'], ['']];
        for (const names of odd) {
            for (const { pattern } of proposeFileNames(names, '.pdf')) {
                assert.ok(!isPatternProblem(compileFileName(pattern)), pattern);
            }
        }
    });
});
