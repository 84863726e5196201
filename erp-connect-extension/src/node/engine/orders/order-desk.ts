import { Order, OrderAnswer } from './order';
import { OrderBox } from './order-box';

/** Looks into the box every now and then and carries out what lies in it, one order after the other. */
export class OrderDesk {
    private timer: NodeJS.Timeout | undefined;
    private working: Promise<void> | undefined;

    /** @param interval milliseconds between two looks. */
    constructor(
        private readonly box: OrderBox,
        private readonly carryOut: (order: Order) => Promise<OrderAnswer>,
        private readonly interval: number
    ) {}

    open(): void {
        this.box.clearAnswers();
        this.timer = setInterval(() => this.look(), this.interval);
    }

    /** Resolves when nothing is being carried out any more; what lies in the box stays there. */
    async close(): Promise<void> {
        clearInterval(this.timer);
        await this.working;
    }

    private look(): void {
        this.working ??= this.workOff()
            .catch(() => undefined) // a state folder that cannot be read at the moment: the next look may fare better
            .finally(() => (this.working = undefined));
    }

    private async workOff(): Promise<void> {
        for (const ticket of this.box.waiting()) {
            const order = this.box.read(ticket);
            if (order) {
                this.box.answer(ticket, await this.carryOut(order).catch((error: unknown) => ({ failure: (error as Error).message })));
            } else {
                this.box.withdraw(ticket);
            }
        }
    }
}
