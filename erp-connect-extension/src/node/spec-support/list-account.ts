import { Simulator, SimulatorOptions, createCustomer, startSimulator } from 'invoiced-simulator';
import { ListCaller } from '../download/list-caller';
import { ConnectionSession } from '../engine/connection-session';
import { InvoicedClient } from '../invoiced/invoiced-client';

/** An account over HTTP whose customers are changed at times that a test chooses, and whose lists are asked for. */
export class ListAccount {
    readonly stopping = new AbortController();
    readonly session: ConnectionSession;
    readonly caller: ListCaller;

    private constructor(readonly simulator: Simulator) {
        const connection = { name: 'main', environment: 'custom' as const, baseUrl: simulator.url };
        this.session = new ConnectionSession(connection, new InvoicedClient(simulator.url, simulator.key, { timeout: 1500 }));
        this.caller = new ListCaller(this.session, 5, this.stopping.signal);
    }

    static async open(options: SimulatorOptions = {}): Promise<ListAccount> {
        return new ListAccount(await startSimulator(options));
    }

    /** Seconds since 1970 by the server's clock. */
    get now(): number {
        return this.simulator.account().clock.seconds();
    }

    /** A new customer that changed last at this second; gives its id. */
    add(updatedAt: number): number {
        const customer = createCustomer(this.simulator.account(), { name: 'New' });
        this.change(customer.id, updatedAt);
        return customer.id;
    }

    change(id: number, updatedAt: number, city = 'X'): void {
        const { customers } = this.simulator.account().tables;
        customers.put({ ...customers.get(id)!, city, updated_at: updatedAt });
    }

    /** Lets the server's clock go on by so many seconds. */
    pass(seconds: number): void {
        const { clockOffsetMs } = this.simulator.settings();
        this.simulator.change({ clockOffsetMs: clockOffsetMs + seconds * 1000 });
    }

    delete(id: number): void {
        this.simulator.account().tables.customers.remove(id);
    }

    async close(): Promise<void> {
        this.session.close();
        await this.simulator.close();
    }
}
