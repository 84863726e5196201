import { existsSync, realpathSync } from 'node:fs';
import { Engine } from '../engine/engine';
import { timeOfDamage } from '../ledger-care/open-ledger';
import { HomeFolder } from '../runtime/home-folder';
import { UserError } from '../runtime/user-error';
import { ExitCode } from './exit-code';
import { Output } from './output';
import { Reporter } from './reporter';

/** `erp-connect start`: the engine without a window, until it is told to stop. */
export async function startCommand(options: { workspace?: string }, output: Output): Promise<ExitCode> {
    if (options.workspace !== undefined && !existsSync(options.workspace)) {
        throw new UserError(`There is no folder ${options.workspace}.`);
    }
    const home = HomeFolder.open();
    const stopped = new Promise<undefined>(resolve =>
        process.once('SIGINT', () => resolve(undefined)).once('SIGTERM', () => resolve(undefined))
    );
    for (let damage: Error | undefined, at = -Infinity; ;) {
        const engine = await begin(home, options.workspace, output);
        damage = await Promise.race([stopped, engine.broken]);
        await engine.stop();
        if (!damage) {
            break;
        }
        at = timeOfDamage(at);
        output.fail(`The ledger is damaged: ${damage.message}.`, 'ERP Connect goes on with the newest backup.');
    }
    output.say({ stopped: true }, 'ERP Connect has stopped.');
    return ExitCode.AllWell;
}

async function begin(home: HomeFolder, workspace: string | undefined, output: Output): Promise<Engine> {
    const engine = await Engine.open(home, 'erp-connect start');
    const report = new Reporter(engine, output);
    await report.skipPast();
    engine.onDidChange(() => void report.tell());
    await engine.start();
    if (workspace !== undefined) {
        await engine.openWorkspace(realpathSync(workspace));
    }
    const { mappings } = await engine.snapshot();
    output.say(
        { started: { home: home.path, mappings: mappings.length } },
        `ERP Connect is at work with ${mappings.length} mappings. State: ${home.path}. Stop it with Ctrl+C.`
    );
    return engine;
}
