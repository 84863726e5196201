import { Ledger } from '../ledger/ledger';
import { NO_PAUSES, Pauses, findPauses, setConnectionPaused, setMappingPaused } from '../ledger/pause-store';

/** What a person has switched off, as the ledger keeps it: it stays off over every restart. */
export class Switches {
    private present: Pauses = NO_PAUSES;

    constructor(private readonly ledger: Ledger) {}

    get off(): Pauses {
        return this.present;
    }

    async load(): Promise<void> {
        this.present = await this.ledger.transact(db => findPauses(db));
    }

    async setMapping(id: string, paused: boolean): Promise<void> {
        this.present = await this.ledger.transact(async db => {
            await setMappingPaused(db, id, paused);
            return findPauses(db);
        });
    }

    async setConnection(name: string, paused: boolean): Promise<void> {
        this.present = await this.ledger.transact(async db => {
            await setConnectionPaused(db, name, paused);
            return findPauses(db);
        });
    }
}
