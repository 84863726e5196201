#!/usr/bin/env -S node --max-semi-space-size=8
'use strict';

// Written for any Node: an old one must be told in one line, before it meets code that it cannot read.
var major = Number(process.versions.node.split('.')[0]);
if (major < 22) {
    process.stderr.write(
        'ERP Connect needs Node 22 or newer, this is Node '
            + process.versions.node
            + '. Start it with npx erp-connect, which uses the Node that comes with it, or install a newer Node.\n'
    );
    process.exit(2);
}

var program = require('path').join(__dirname, '../lib/node/cli/main.js');
if (!require('fs').existsSync(program)) {
    process.stderr.write('ERP Connect is not built yet: run npm run build, or npm start, once.\n');
    process.exit(2);
}

require(program)
    .main(process.argv)
    .then(function (code) {
        process.exitCode = code;
    });
