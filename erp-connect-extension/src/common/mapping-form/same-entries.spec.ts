import * as assert from 'node:assert/strict';
import { isBroken, mappingForm, MappingForm } from './mapping-form';
import { withSameEntries } from './same-entries';

function formOf(columns: object): MappingForm {
    const source = { kind: 'spreadsheet', folder: 'in', files: '*' };
    const form = mappingForm(JSON.stringify({ name: 'n', connection: 'c', upload: { source, object: 'item', columns } }), {
        headers: ['No', 'Name']
    });
    assert.ok(!isBroken(form));
    return form;
}

describe('same entries', () => {
    it('are kept, and so is a list in which nothing is new', () => {
        const before = formOf({ id: 'No' });
        const after = withSameEntries(before, formOf({ id: 'No', name: 'Constant' }));
        const changed = after.properties.filter((entry, index) => entry !== before.properties[index]);
        assert.deepEqual(
            changed.map(({ id }) => id),
            ['name']
        );
        assert.equal(after.columns, before.columns);
        assert.equal(withSameEntries(before, formOf({ id: 'No' })).properties, before.properties);
    });
});
