import { Random } from '../support/random';
import { DownloadReport, downloadRound } from './download-round';

const KILLS_A_ROUND = 30;

/** Rounds of downloads until there were enough kills: each has its own seed, with which it alone is run again. */
export async function downloadChaos(kills: number, firstSeed = Random.seed()): Promise<void> {
    const reports: DownloadReport[] = [];
    const total = (pick: (report: DownloadReport) => number): number => reports.reduce((sum, report) => sum + pick(report), 0);
    for (let seed = firstSeed; total(each => each.kills) < kills; seed++) {
        const inRound = Math.min(KILLS_A_ROUND, kills - total(each => each.kills));
        console.log(`Seed ${seed}: ${inRound} kills`);
        try {
            reports.push(await downloadRound(seed, inRound));
        } catch (error) {
            console.error((error as Error).stack);
            console.error(`Again: npm run test:chaos -- --downloads --seed ${seed} --kills ${inRound}`);
            process.exitCode = 1;
            return;
        }
    }
    console.log(
        `Every change is in a file, in order, none twice: ${total(each => each.kills)} kills`
            + ` (${total(each => each.killsInFlight)} while a page was under way), ${total(each => each.files)} files,`
            + ` ${total(each => each.rows)} rows, ${total(each => each.states)} states of records.`
    );
}
