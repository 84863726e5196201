import { parseArgs } from 'node:util';
import type { SimulatorOptions } from './options';

/** What the command line asks for. */
export interface CliOptions {
    readonly start: SimulatorOptions;
    readonly isJson: boolean;
    readonly wantsHelp: boolean;
}

/** A simulator that runs for days must not keep every request. */
const JOURNAL_LIMIT = 20_000;

export const USAGE = `Usage: invoiced-simulator [options]

Starts a local Invoiced account and prints its address and API key.

  --port N        port to listen on (0, the default, takes any free one)
  --host NAME     address to listen on (default 127.0.0.1)
  --state FILE    keep the records in this file between runs
  --key KEY       API key to accept (made up when absent)
  --latency MS    wait this long before each request is executed
  --json          print {"url", "key"} as JSON
  --help          show this text`;

/** Reads the command line; throws an Error with one clear line. */
export function readCliOptions(args: string[]): CliOptions {
    const { values } = parseArgs({
        args,
        options: {
            port: { type: 'string' },
            host: { type: 'string' },
            state: { type: 'string' },
            key: { type: 'string' },
            latency: { type: 'string' },
            json: { type: 'boolean' },
            help: { type: 'boolean' }
        }
    });
    return {
        start: {
            journalLimit: JOURNAL_LIMIT,
            ...(values.port === undefined ? {} : { port: wholeNumber('--port', values.port, 65_535) }),
            ...(values.host === undefined ? {} : { host: values.host }),
            ...(values.state === undefined ? {} : { stateFile: values.state }),
            ...(values.key === undefined ? {} : { key: values.key }),
            ...(values.latency === undefined ? {} : { latency: wholeNumber('--latency', values.latency, 3_600_000) })
        },
        isJson: values.json === true,
        wantsHelp: values.help === true
    };
}

function wholeNumber(name: string, text: string, max: number): number {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value > max) {
        throw new Error(`${name} has to be a whole number from 0 to ${max}, not '${text}'.`);
    }
    return value;
}
