import assert from 'node:assert/strict';
import { chaosRound } from '../chaos/chaos-round';
import { Random } from '../support/random';

const KILLS = 25;

/** A short run of `npm run test:chaos`. */
describe('engine in chaos', function () {
    this.timeout(300_000);

    it(`accounts for every row and sends nothing twice over ${KILLS} kills and faults of every kind`, async () => {
        const seed = Random.seed();
        console.log(`      seed ${seed} (npm run test:chaos -- --seed ${seed} --kills ${KILLS} runs it again)`);
        const { faults, killsInFlight } = await chaosRound(seed, KILLS);
        assert.ok(killsInFlight > 0, 'no kill came while calls were under way');
        assert.ok([...faults.values()].reduce((sum, count) => sum + count) > KILLS, 'hardly any fault struck');
    });
});
