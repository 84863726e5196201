import { parseArgs } from 'node:util';
import { Random } from '../support/random';
import { RoundReport, chaosRound } from './chaos-round';
import { downloadChaos } from './download-chaos';

const KILLS = 300;
const KILLS_A_ROUND = 50;
const USAGE = 'npm run test:chaos -- [--downloads] [--seed N] [--kills N] [--minutes N]';

/**
 * Rounds of chaos until there were enough kills: each has its own seed, with which it alone is run again. Fails when a
 * kind of fault never struck.
 */
async function main(): Promise<void> {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({ options: { seed: text, kills: text, minutes: text, downloads: { type: 'boolean' } } });
    const kills = numberOf(values.kills) ?? KILLS;
    if (values.downloads) {
        return downloadChaos(kills, numberOf(values.seed));
    }
    const start = Date.now();
    const deadline = start + (numberOf(values.minutes) ?? Infinity) * 60_000;
    const reports: RoundReport[] = [];
    const total = (pick: (report: RoundReport) => number): number => reports.reduce((sum, report) => sum + pick(report), 0);
    for (let seed = numberOf(values.seed) ?? Random.seed(); total(each => each.kills) < kills && Date.now() < deadline; seed++) {
        const inRound = Math.min(KILLS_A_ROUND, kills - total(each => each.kills));
        console.log(`Seed ${seed}: ${inRound} kills`);
        try {
            reports.push(await chaosRound(seed, inRound, deadline));
        } catch (error) {
            console.error((error as Error).stack);
            console.error(`Again: npm run test:chaos -- --seed ${seed} --kills ${inRound}`);
            process.exitCode = 1;
            return;
        }
        const { faults, ...counts } = reports.at(-1)!;
        console.log(
            `  ${Object.entries(counts)
                .map(([name, count]) => `${name} ${count}`)
                .join(', ')}`
        );
        console.log(`  faults ${[...faults.values()].reduce((sum, count) => sum + count, 0)}`);
    }
    const missing = tell(reports, (Date.now() - start) / 60_000);
    if (missing.length > 0) {
        console.error(`These faults never struck: ${missing.join(', ')}`);
        process.exitCode = 1;
    }
}

/** Says what all rounds were; gives the kinds of faults that never struck. */
function tell(reports: readonly RoundReport[], minutes: number): readonly string[] {
    const faults = new Map<string, number>();
    reports.forEach(report => report.faults.forEach((count, kind) => faults.set(kind, (faults.get(kind) ?? 0) + count)));
    const sum = (pick: (report: RoundReport) => number): number => reports.reduce((total, each) => total + pick(each), 0);
    console.log(
        `Every row is accounted for, nothing twice, nothing lost: ${sum(each => each.kills)} kills`
            + ` (${sum(each => each.killsInFlight)} with calls under way), ${sum(each => each.files)} files,`
            + ` ${sum(each => each.rows)} rows, ${sum(each => each.calls)} calls, ${minutes.toFixed(1)} minutes.`
    );
    faults.forEach((count, kind) => console.log(`  ${String(count).padStart(6)} ${kind}`));
    return [...faults].filter(([, count]) => count === 0).map(([kind]) => kind);
}

function numberOf(text: string | undefined): number | undefined {
    if (text !== undefined && !(Number(text) >= 0)) {
        throw new Error(`"${text}" is no number. ${USAGE}`);
    }
    return text === undefined ? undefined : Number(text);
}

void main();
