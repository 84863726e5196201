import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { HomeFolder } from '../../runtime/home-folder';
import { writeFileSafely } from '../../runtime/write-file-safely';
import { Order, OrderAnswer } from './order';

const ORDER = '.order.json';
const ANSWER = '.answer.json';

/**
 * Where other processes leave orders for the engine: one file each in the state folder. The ledger has one writer, and
 * an order survives whatever happens to it until it is carried out.
 */
export class OrderBox {
    private readonly folder: string;

    constructor(home: HomeFolder) {
        this.folder = join(home.path, 'orders');
        mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    }

    /** Leaves an order and gives the number of its ticket. */
    post(order: Order): string {
        const ticket = randomUUID();
        writeFileSafely(this.pathOf(ticket, ORDER), JSON.stringify(order), 0o600);
        return ticket;
    }

    /** Takes an order back; says whether nobody had carried it out. */
    withdraw(ticket: string): boolean {
        try {
            unlinkSync(this.pathOf(ticket, ORDER));
            return true;
        } catch {
            return false;
        }
    }

    /** The answer to an order, once. */
    collect(ticket: string): OrderAnswer | undefined {
        const file = this.pathOf(ticket, ANSWER);
        if (!existsSync(file)) {
            return undefined;
        }
        const answer = JSON.parse(readFileSync(file, 'utf8')) as OrderAnswer;
        rmSync(file, { force: true });
        return answer;
    }

    /** Tickets of the orders that wait. */
    waiting(): readonly string[] {
        return this.ticketsOf(ORDER);
    }

    /** An order; `undefined` when it was taken back, or is none. */
    read(ticket: string): Order | undefined {
        try {
            return JSON.parse(readFileSync(this.pathOf(ticket, ORDER), 'utf8')) as Order;
        } catch {
            return undefined;
        }
    }

    answer(ticket: string, answer: OrderAnswer): void {
        writeFileSafely(this.pathOf(ticket, ANSWER), JSON.stringify(answer), 0o600);
        rmSync(this.pathOf(ticket, ORDER), { force: true });
    }

    /** Removes answers that nobody came for. */
    clearAnswers(): void {
        this.ticketsOf(ANSWER).forEach(ticket => rmSync(this.pathOf(ticket, ANSWER), { force: true }));
    }

    private ticketsOf(kind: string): readonly string[] {
        return readdirSync(this.folder)
            .filter(name => name.endsWith(kind))
            .map(name => name.slice(0, -kind.length));
    }

    private pathOf(ticket: string, kind: string): string {
        return join(this.folder, `${ticket}${kind}`);
    }
}
