/**
 * Stands in a record where a field is to be emptied at Invoiced. It is JSON's null, because records are stored
 * and sent as JSON; a field that is merely absent is left as it is.
 */
// eslint-disable-next-line no-restricted-syntax
export const CLEARED = null;
export type Cleared = typeof CLEARED;
