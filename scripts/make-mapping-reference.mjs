// Writes docs/mapping-reference.md from the schema and the object catalogue. Run it after a build:
//   node scripts/make-mapping-reference.mjs
import { writeFileSync } from 'node:fs';
import reference from '../erp-connect-extension/lib/common/mapping/mapping-reference.js';

writeFileSync(new URL('../docs/mapping-reference.md', import.meta.url), reference.mappingReference());
