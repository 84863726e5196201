import assert from 'node:assert/strict';
import { renameSync } from 'node:fs';
import { Notice, findNotices } from '../ledger/notice-store';
import { INVOICE_HEADER, TestBench, invoiceRow } from '../spec-support/test-bench';
import { waitUntil } from '../spec-support/wait-until';
import { WebhookReceiver } from '../spec-support/webhook-receiver';
import { SETTINGS_FILE } from './notification-settings';
import { NotificationTargets } from './notification-targets';

const BAD = 'not-a-date-at-all';

describe('notifier', () => {
    let bench: TestBench;
    let receiver: WebhookReceiver;

    beforeEach(async () => {
        bench = await TestBench.make();
        receiver = await WebhookReceiver.start();
        await new NotificationTargets(bench.store.secrets).allow('webhook', { webhook: { url: receiver.url } }, undefined);
    });

    afterEach(async () => {
        await bench.close();
        await receiver.close();
    });

    function settings(more: object = {}): void {
        const text = JSON.stringify({ webhook: { url: receiver.url }, pause: 0, ...more });
        bench.folder.write(`workspace/${SETTINGS_FILE}`, text);
    }

    function dropBad(name: string, rows = 3): void {
        const bad = Array.from({ length: rows }, (_, index) => invoiceRow(`${name}-${index}`).replace('2026-03-04', BAD));
        bench.drop(`${name}.csv`, [invoiceRow(`${name}-good`), ...bad], INVOICE_HEADER);
    }

    function mapping(): string {
        return bench.writeMapping('invoices', {
            columns: {
                number: 'Invoice No',
                account_number: 'Cust ID',
                customer: 'Customer',
                date: { column: 'Date', format: 'YYYY-MM-DD' },
                item: 'Item',
                quantity: 'Qty',
                unit_cost: 'Price'
            }
        });
    }

    function notices(): Promise<Notice[]> {
        return bench.engine.ledger.transact(db => findNotices(db, { workspace: bench.workspace, channel: 'webhook' }));
    }

    /** What was told is also written down, so that a look from now on will not tell it again. */
    function remembered(count: number): Promise<Notice[]> {
        return waitUntil(`${count} matters are known as told`, async () => {
            const told = await notices();
            return told.length === count && told;
        });
    }

    it('tells of a file once, however many of its rows were refused, and nothing of their cells', async () => {
        settings();
        const id = mapping();
        await bench.start();
        dropBad('A', 50);
        const { subject, text, matters, type, workspace } = await receiver.message(1);
        assert.equal(subject, 'ERP Connect: A.csv needs you (50 errors) [workspace]');
        assert.deepEqual([type, workspace, matters.length], ['problems', bench.workspace, 1]);
        const [matter] = matters;
        assert.deepEqual(
            [matter.kind, matter.problems, matter.records, matter.refused, matter.row, matter.key, matter.mapping, matter.mappingName],
            ['file', 50, 51, 50, 3, 'a-0', id, 'invoices']
        );
        assert.match(matter.file!, /done.A/);
        assert.match(matter.refusedFile!, /failed.A\.refused\.csv$/);
        assert.match(text, /row 3, column "Date"/);
        assert.equal(receiver.received[0].body.includes(BAD), false);
        await remembered(1);
        // Whatever comes next is told without the first.
        dropBad('B');
        assert.match((await receiver.message(2)).subject, /^ERP Connect: B\.csv needs you/);
        assert.equal(receiver.calls, 2);
    });

    it('is off where no settings file says otherwise, and on again from when one does', async () => {
        mapping();
        await bench.start();
        dropBad('A');
        await bench.endedRuns(1);
        bench.drop('B.csv', [invoiceRow('B-1')]);
        await bench.endedRuns(2);
        assert.deepEqual([receiver.calls, await notices()], [0, []]);
        settings();
        assert.match((await receiver.message(1)).subject, /A\.csv needs you/);
    });

    it('sends nowhere that this computer was not told it may send to, and says so', async () => {
        const other = await WebhookReceiver.start();
        try {
            settings({ webhook: { url: other.url } });
            mapping();
            dropBad('A');
            await bench.start();
            const problem = await bench.problem('notification.webhook-not-allowed');
            assert.match(problem.hint!, /erp-connect notify allow webhook/);
            assert.equal(problem.file, bench.folder.at('workspace', SETTINGS_FILE));
            await bench.endedRuns(1);
            await new NotificationTargets(bench.store.secrets).allow('webhook', { webhook: { url: other.url } }, undefined);
            await other.message(1);
            await bench.noProblem('notification.webhook-not-allowed');
        } finally {
            await other.close();
        }
    });

    it('tells of a connection that is paused, and when everything is in order again', async () => {
        settings({ mended: true });
        mapping();
        bench.drop('A.csv', [invoiceRow('A-1')]);
        await bench.store.save('main', 'custom', bench.simulator.url, 'a-wrong-key-0123456789');
        await bench.start();
        const { subject, matters } = await receiver.message(1);
        assert.equal(subject, 'ERP Connect: the connection "main" needs you [workspace]');
        assert.deepEqual([matters[0].kind, matters[0].code, matters[0].connection], ['connection', 'connection.not-allowed', 'main']);
        assert.equal(receiver.received[0].body.includes('a-wrong-key'), false);
        await remembered(1);
        await bench.engine.connections.save('main', 'custom', bench.simulator.url, bench.simulator.key);
        const mended = await receiver.message(2);
        assert.deepEqual([mended.type, mended.matters], ['mended', [{ id: 'connection:main', label: 'the connection "main"' }]]);
        await remembered(0);
    });

    it('says nothing about mending unless it is asked to, and tells anew what comes up again', async () => {
        settings();
        mapping();
        await bench.start();
        dropBad('A', 1);
        await receiver.message(1);
        await remembered(1);
        const [{ id }] = await bench.problems();
        await bench.engine.ignoreProblems([id]);
        await remembered(0);
        dropBad('B', 1);
        assert.equal((await receiver.message(2)).type, 'problems');
    });

    it('tells of mappings that could not start: one with a mistake, one without a connection', async () => {
        settings();
        bench.folder.write('workspace/broken.mapping.json', '{ "name": "Broken", "connection": "main" }');
        bench.writeMapping('lonely', { connection: 'nobody' });
        await bench.start();
        const labels = await waitUntil('both are told', () => {
            const told = receiver.received.flatMap(({ message }) => message.matters.map(({ label, code }) => `${label}: ${code}`));
            return told.length >= 2 && told.sort();
        });
        assert.deepEqual(labels, ['the mapping "Broken": mapping.invalid', 'the mapping "lonely": mapping.no-connection']);
    });

    it('tells that a workspace is gone, though its settings went with it', async () => {
        settings();
        mapping();
        await bench.start();
        dropBad('A', 1);
        await receiver.message(1);
        await remembered(1);
        renameSync(bench.workspace, bench.folder.at('elsewhere'));
        const { matters } = await receiver.message(2);
        assert.deepEqual([matters[0].kind, matters[0].code], ['workspace', 'workspace.unreadable']);
    });

    it('makes one problem of a receiver that fails, holds nothing up, and tells everything once it works', async () => {
        settings();
        mapping();
        receiver.status = 500;
        await bench.start();
        dropBad('A', 1);
        const problem = await bench.problem('notification.webhook-not-sent');
        assert.match(problem.text, /answered with status 500/);
        dropBad('B', 1);
        await bench.endedRuns(2);
        await waitUntil('it was tried five times', () => receiver.calls >= 5);
        assert.equal((await bench.problems()).filter(({ code }) => code.startsWith('notification.')).length, 1);
        assert.deepEqual(await notices(), []);
        receiver.status = 200;
        const { subject, matters } = await receiver.message(1);
        assert.equal(subject, 'ERP Connect: 2 files need you [workspace]');
        assert.deepEqual(matters.map(({ label }) => label).sort(), ['A.csv', 'B.csv']);
        await bench.noProblem('notification.webhook-not-sent');
    });

    it('loses nothing with a restart and repeats nothing after one', async () => {
        settings();
        mapping();
        await bench.start();
        dropBad('A', 1);
        const { id } = await receiver.message(1);
        await remembered(1);
        receiver.status = 503;
        dropBad('B', 1);
        await waitUntil('the next message was refused', () => receiver.calls >= 2);
        await bench.stop();
        receiver.status = 200;
        await bench.start();
        const { subject, id: second } = await receiver.message(2);
        assert.match(subject, /^ERP Connect: B\.csv needs you/);
        assert.notEqual(id, second);
        await remembered(2);
        assert.equal(receiver.received.length, 2);
    });

    it('names the mistake in a settings file, and goes on when it is corrected', async () => {
        bench.folder.write(`workspace/${SETTINGS_FILE}`, '{\n  "webhook": { "uri": "x" }\n}');
        mapping();
        dropBad('A', 1);
        await bench.start();
        const { text } = await bench.problem('notification.settings');
        assert.match(text, /in line 2 of .*erp-connect\.notifications\.json: .*"uri"/);
        settings();
        await bench.noProblem('notification.settings');
        await receiver.message(1);
    });

    it('leaves a file alone while its run is under way', async () => {
        settings();
        mapping();
        bench.simulator.faults.add({ kind: 'latency', ms: 400, times: 100 });
        await bench.start();
        dropBad('A', 2);
        // Its rows are refused long before its good record has gone out.
        await bench.problem('cell.not-a-date');
        assert.equal(receiver.calls, 0);
        const { matters } = await receiver.message(1);
        assert.equal(matters[0].problems, 2);
        assert.equal((await bench.runs())[0].state, 'finished');
    });
});
