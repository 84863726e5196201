import assert from 'node:assert/strict';
import { HomeFolder } from '../../runtime/home-folder';
import { TempFolder } from '../../spec-support/temp-folder';
import { waitUntil } from '../../spec-support/wait-until';
import { Order, OrderAnswer } from './order';
import { OrderBox } from './order-box';
import { OrderDesk } from './order-desk';

const PAUSE: Order = { kind: 'pause', of: 'connection', name: 'main', paused: true };
const DONE: OrderAnswer = {};

describe('orders of other processes', () => {
    let folder: TempFolder;
    let home: HomeFolder;
    let box: OrderBox;
    let desk: OrderDesk | undefined;

    beforeEach(() => {
        folder = new TempFolder();
        home = HomeFolder.open(folder.at('home'));
        box = new OrderBox(home);
    });

    afterEach(async () => {
        await desk?.close();
        folder.remove();
    });

    function open(carryOut: (order: Order) => Promise<OrderAnswer>): OrderDesk {
        desk = new OrderDesk(new OrderBox(home), carryOut, 5);
        desk.open();
        return desk;
    }

    const answerTo = (ticket: string): Promise<OrderAnswer> => waitUntil('there is an answer', () => box.collect(ticket));

    it('are carried out one after the other, and each is answered once', async () => {
        const orders: Order[] = [];
        let atATime = 0;
        open(async order => {
            assert.equal(++atATime, 1);
            await new Promise(resolve => setImmediate(resolve));
            orders.push(order);
            atATime--;
            return DONE;
        });
        const tickets = [box.post(PAUSE), box.post({ ...PAUSE, paused: false })];
        for (const ticket of tickets) {
            assert.deepEqual(await answerTo(ticket), DONE);
            assert.equal(box.collect(ticket), undefined);
        }
        assert.equal(orders.length, 2);
        assert.deepEqual(box.waiting(), []);
    });

    it('lie there until somebody is at work, and are carried out again when their answer did not come to be', async () => {
        const ticket = box.post(PAUSE);
        let tries = 0;
        open(() => {
            tries++;
            return new Promise(() => undefined); // it dies in the midst of it
        });
        await waitUntil('it has begun', () => tries === 1);
        assert.deepEqual(box.waiting(), [ticket]);
        desk = undefined;
        open(async () => DONE);
        assert.deepEqual(await answerTo(ticket), DONE);
    });

    it('that cannot be carried out are answered with the reason, and what is no order is thrown away', async () => {
        folder.write('home/orders/x.order.json', '{ "kind": ');
        open(async () => Promise.reject(new Error('The disk is full.')));
        const ticket = box.post(PAUSE);
        assert.deepEqual(await answerTo(ticket), { failure: 'The disk is full.' });
        await waitUntil('the box is empty', () => box.waiting().length === 0);
    });

    it('can be taken back as long as nobody has carried them out', async () => {
        const ticket = box.post(PAUSE);
        assert.equal(box.withdraw(ticket), true);
        assert.equal(box.withdraw(ticket), false);
        assert.equal(box.read(ticket), undefined);
    });

    it('leave no answers behind that nobody came for', async () => {
        const ticket = box.post(PAUSE);
        box.answer(ticket, DONE);
        open(async () => DONE);
        assert.equal(box.collect(ticket), undefined);
    });
});
