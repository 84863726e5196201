import assert from 'node:assert/strict';
import { downloadRound } from '../chaos/download-round';
import { Random } from '../support/random';

const KILLS = 12;

/** A short run of what `npm run test:chaos -- --downloads` does at length. */
describe('engine killed during downloads', function () {
    this.timeout(300_000);

    it(`leaves files that have every change, in order and none twice, over ${KILLS} kills while the account changes`, async () => {
        const seed = Random.seed();
        console.log(`      seed ${seed} (ERP_CONNECT_SEED=${seed} runs it again)`);
        const { killsInFlight, files, states } = await downloadRound(seed, KILLS);
        assert.ok(killsInFlight > 0, 'no kill came while pages were under way');
        assert.ok(files > 2 && states > 0, `${files} files, ${states} states`);
    });
});
