/** Ids of ERP Connect's own views; the shell lets no others in besides a few of Theia's. */
export const MAPPINGS_VIEW_ID = 'erp-connect-mappings';
export const ERRORS_VIEW_ID = 'erp-connect-errors';
export const ACTIVITY_VIEW_ID = 'erp-connect-activity';
export const CONNECTIONS_VIEW_ID = 'erp-connect-connections';
export const NEW_MAPPING_VIEW_ID = 'erp-connect-new-mapping';
export const NEW_DOWNLOAD_VIEW_ID = 'erp-connect-new-download';
