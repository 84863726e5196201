// Writes docs/downloads.md from the fields that downloads know. Run it after a build:
//   node scripts/make-downloads.mjs
import { writeFileSync } from 'node:fs';
import downloads from '../erp-connect-extension/lib/common/download/downloads-document.js';

writeFileSync(new URL('../docs/downloads.md', import.meta.url), downloads.downloadsDocument());
