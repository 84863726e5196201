import * as assert from 'node:assert/strict';
import { Upload, UploadMapping } from '../mapping/mapping';
import { PastMapping, pastMapping } from './past-mapping';

const source = { kind: 'spreadsheet' as const, folder: 'in', files: '*' };

function past(upload: Omit<Upload, 'source'>): PastMapping | undefined {
    return pastMapping('sage', { name: 'Sage', connection: 'c', upload: { source, ...upload } });
}

describe('pastMapping', () => {
    it('takes headers for choices, and neither letters nor constants nor expressions', () => {
        const found = past({
            object: 'invoice',
            columns: {
                number: 'Invoice No',
                date: { column: 'Day', format: 'DD/MM/YYYY' },
                currency: { value: 'eur' },
                item: { letter: 'C' },
                notes: { expression: 'Memo & `Second Memo`' }
            }
        });
        assert.deepEqual(found, {
            label: 'sage',
            object: 'invoice',
            choices: [
                { header: 'Invoice No', property: 'number', converted: false },
                { header: 'Day', property: 'date', converted: true }
            ],
            alsoRead: ['Memo', 'Second Memo'],
            letters: [2],
            isWhole: true
        });
    });

    it('knows that a mapping that voids or updates needs only some of the columns', () => {
        assert.equal(past({ object: 'invoice', operation: 'void', columns: { number: 'No' } })?.isWhole, false);
        assert.equal(past({ object: 'invoice', operation: 'update', columns: { number: 'No' } })?.isWhole, false);
        assert.equal(past({ object: 'invoice', operation: 'create', columns: { number: 'No' } })?.isWhole, true);
    });

    it('does not mind an expression that is wrong', () => {
        assert.deepEqual(past({ object: 'invoice', columns: { number: { expression: '((' } } })?.alsoRead, []);
    });

    it('learns nothing from files without columns', () => {
        const upload: UploadMapping['upload'] = {
            source: { kind: 'invoice-pdfs', folder: 'pdf', files: '*.pdf', fileName: '{number}.pdf' },
            object: 'invoice'
        };
        assert.equal(pastMapping('pdf', { name: 'PDFs', connection: 'c', upload }), undefined);
    });
});
