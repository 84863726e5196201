// Writes docs/conversions.md from the examples that the specs run. Run it after a build:
//   node scripts/make-conversions.mjs
import { writeFileSync } from 'node:fs';
import conversions from '../erp-connect-extension/lib/common/records/conversions-document.js';

writeFileSync(new URL('../docs/conversions.md', import.meta.url), conversions.conversionsDocument());
