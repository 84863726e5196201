import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { ConnectionStore } from '../connections/connection-store';
import { Order, carryOut } from '../engine/orders/order';
import { openLedger } from '../ledger-care/open-ledger';
import { HomeFolder } from '../runtime/home-folder';
import { UserError } from '../runtime/user-error';
import { ExitCode } from './exit-code';
import { handIn } from './hand-in';
import { Output } from './output';

export interface PauseOptions {
    readonly connection?: string;
}

/**
 * `erp-connect pause|resume MAPPING`, or `--connection NAME`. What is in flight ends; files wait where they are, also
 * over a restart, until a person resumes.
 */
export async function pauseCommand(
    mapping: string | undefined,
    { connection }: PauseOptions,
    paused: boolean,
    output: Output
): Promise<ExitCode> {
    const home = HomeFolder.open();
    const order = await orderFor(home, mapping, connection, paused);
    const handedIn = await handIn(home, `erp-connect ${paused ? 'pause' : 'resume'}`, order);
    if ('lock' in handedIn) {
        try {
            const ledger = await openLedger(home);
            await carryOut(order, ledger).finally(() => ledger.close());
        } finally {
            handedIn.lock.release();
        }
    }
    const { of, name } = order;
    const what = of === 'mapping' ? `The mapping ${name}` : `The connection "${name}"`;
    output.say(
        { [paused ? 'paused' : 'resumed']: { [of]: name } },
        paused ? `${what} is paused. What comes meanwhile waits until you resume it.` : `${what} goes on.`
    );
    return ExitCode.AllWell;
}

async function orderFor(
    home: HomeFolder,
    mapping: string | undefined,
    connection: string | undefined,
    paused: boolean
): Promise<Order & { kind: 'pause' }> {
    if ((mapping === undefined) === (connection === undefined)) {
        throw new UserError('Name a mapping file, or a connection with --connection.');
    }
    if (mapping !== undefined) {
        const file = resolve(mapping);
        if (!existsSync(file)) {
            throw new UserError(`There is no mapping file ${file}.`);
        }
        return { kind: 'pause', of: 'mapping', name: realpathSync(file), paused };
    }
    const store = await ConnectionStore.open(home);
    if (paused && !store.find(connection!)) {
        throw new UserError(`There is no connection "${connection!}".`, store.hintOfNames());
    }
    return { kind: 'pause', of: 'connection', name: connection!, paused };
}
