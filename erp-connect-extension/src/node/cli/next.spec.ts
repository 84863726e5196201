import * as assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandLine, CommandResult } from '../spec-support/command-line';

describe('erp-connect next', () => {
    const folder = mkdtempSync(join(tmpdir(), 'erp-connect-next-'));
    const cli = new CommandLine(folder);
    const file = join(folder, 'payments.mapping.json');

    after(() => rmSync(folder, { recursive: true, force: true }));

    const next = (schedule: object | undefined, args: readonly string[], env = {}): Promise<CommandResult> => {
        const download = {
            object: 'payment',
            schedule,
            columns: [{ header: 'Date', field: 'date' }],
            destination: { folder: '../outbox' }
        };
        writeFileSync(
            file,
            `\uFEFF// payments for the ERP\n${JSON.stringify({ name: 'Payments', connection: 'eu', download }, undefined, 2)}`
        );
        return cli.run(['next', file, ...args], { env });
    };
    const NIGHTLY = { every: 'day', at: '02:30', timeZone: 'Europe/Berlin' };

    it('gives a line of JSON for each planned time, with the offset of the zone', async () => {
        const { code, stdout, stderr } = await next(NIGHTLY, ['--from', '2026-03-28T12:00:00Z', '--count', '3', '--json']);
        assert.deepEqual([code, stderr], [0, '']);
        assert.equal(
            stdout,
            '{"at":"2026-03-29T03:00:00+02:00"}\n{"at":"2026-03-30T02:30:00+02:00"}\n{"at":"2026-03-31T02:30:00+02:00"}\n'
        );
    });

    it('says for people what the schedule is and what a clock change does', async () => {
        const { code, stdout } = await next(NIGHTLY, ['--from', '2026-10-24', '--count', '2']);
        assert.equal(code, 0);
        assert.deepEqual(stdout.trim().split('\n'), [
            'Every day at 02:30, Europe/Berlin',
            '2026-10-24T02:30:00+02:00',
            '2026-10-25T02:30:00+02:00',
            'On 25 October 2026 the clock shows 02:30 twice; the run is at the first.'
        ]);
    });

    it('takes a time without offset for one of the zone of the schedule, wherever the computer is', async () => {
        const weekly = { every: 'week', on: ['monday'], at: '06:00', timeZone: 'Asia/Kathmandu' };
        for (const from of ['2026-01-05T05:59', '2026-01-05', '2026-01-05T00:14:59Z']) {
            const { lines } = await next(weekly, ['--from', from, '--count', '1', '--json'], { TZ: 'America/New_York' });
            assert.deepEqual(lines(), [{ at: '2026-01-05T06:00:00+05:45' }], from);
        }
    });

    it('means the zone of the computer, and from now on, where nothing else is said', async () => {
        const { lines } = await next({ cron: '*/10 * * * *' }, ['--json'], { TZ: 'Asia/Kolkata' });
        const times = lines().map(({ at }) => String(at));
        assert.equal(times.length, 5);
        assert.ok(times.every(at => at.endsWith('+05:30')));
        const wait = Date.parse(times[0]) - Date.now();
        assert.ok(wait > -60_000 && wait <= 10 * 60_000, `${times[0]} is not the next one`);
    });

    it('tells a mistake with its place, and ends with 2', async () => {
        const bad: readonly (readonly [schedule: object | undefined, args: readonly string[], message: RegExp])[] = [
            [{ ...NIGHTLY, at: '25:00' }, [], /payments\.mapping\.json:\d+:\d+: "25:00" is no time of the day/],
            [{ ...NIGHTLY, timeZone: 'Berlin' }, [], /Did you mean "Europe\/Berlin"/],
            [{ cron: '0 0 31 2 *' }, [], /never comes/],
            [undefined, [], /has no schedule, so it runs only by hand/],
            [NIGHTLY, ['--from', 'tomorrow'], /"tomorrow" is no date and time.*2026-03-28/],
            [NIGHTLY, ['--from', '2026-13-01'], /"2026-13-01" is no date/],
            [NIGHTLY, ['--count', '0'], /"0" is no number of planned times/],
            [NIGHTLY, ['--count', 'many'], /--count with a whole number/]
        ];
        for (const [schedule, args, message] of bad) {
            const { code, stdout, stderr } = await next(schedule, args);
            assert.deepEqual([code, stdout], [2, ''], stderr);
            assert.match(stderr, message);
        }
    });

    it('knows uploads, files that are none and files that are not there', async () => {
        const other = join(folder, 'other.mapping.json');
        writeFileSync(other, '{ "name": "Up", "connection": "eu", "upload": {} }');
        const upload = await cli.run(['next', other]);
        assert.equal(upload.code, 2);
        assert.match(upload.stderr, /is no download.*uploads run when files arrive/);
        writeFileSync(other, '{ "name": ');
        const broken = await cli.run(['next', other]);
        assert.equal(broken.code, 2);
        assert.match(broken.stderr, /is no valid JSON/);
        const missing = await cli.run(['next', join(folder, 'nothing.mapping.json')]);
        assert.equal(missing.code, 2);
        assert.match(missing.stderr, /nothing\.mapping\.json/);
    });
});
