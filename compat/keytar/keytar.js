'use strict';

// Theia loads `keytar`, which is archived and compiles against libsecret. @napi-rs/keyring ships
// prebuilt binaries and offers the same five functions.
module.exports = require('@napi-rs/keyring/keytar');
