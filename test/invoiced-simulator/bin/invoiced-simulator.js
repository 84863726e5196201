#!/usr/bin/env node
'use strict';

const { readCliOptions, USAGE } = require('../lib/cli-options');
const { startSimulator } = require('../lib/index');

const EXIT_USAGE = 2;

async function main() {
    const options = readCliOptions(process.argv.slice(2));
    if (options.wantsHelp) {
        console.log(USAGE);
        return;
    }
    const simulator = await startSimulator(options.start);
    console.log(
        options.isJson
            ? JSON.stringify({ url: simulator.url, key: simulator.key })
            : `Invoiced simulator at ${simulator.url} with API key ${simulator.key}`
    );
    for (const signal of ['SIGINT', 'SIGTERM']) {
        process.on(signal, () => void simulator.close());
    }
    await simulator.closed;
    process.exit(0);
}

main().catch(error => {
    console.error(error.code === 'EADDRINUSE' ? `Port ${error.port} is already taken; choose another with --port.` : error.message);
    process.exit(EXIT_USAGE);
});
